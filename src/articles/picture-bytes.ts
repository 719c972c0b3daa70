export type SourceFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

/** What a picture file is by its first bytes, whatever it is called; nothing else is handed to a decoder. */
export function sourceFormat(bytes: Buffer): SourceFormat | undefined {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'gif'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  return /^ftypavi[fs]$/.test(text(4, 12)) ? 'avif' : undefined
}

/**
 * Whether a file goes on to its end, judged by its outline: files that were copied half are by far the most
 * frequent damage, and decoding each picture would take a hundred times as long. (sharp does the same for GIF
 * and WebP when it reads their size.)
 */
export function isWhole(bytes: Buffer, format: SourceFormat): boolean {
  if (format === 'jpeg') return bytes.lastIndexOf(endOfJpeg) > scanOfJpeg(bytes)
  if (format === 'png') return bytes.lastIndexOf('IEND') > 0
  return format !== 'avif' || boxesEnd(bytes) <= bytes.length
}

const endOfJpeg = Buffer.from([0xff, 0xd9])

/** Where the picture itself begins, behind the segments: a preview within one of them has an end of its own. */
function scanOfJpeg(bytes: Buffer): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + bytes.readUInt16BE(at + 2)
  return at
}

/** Where the boxes of an AVIF file say that it ends (ISO 14496-12, 4.2). */
function boxesEnd(bytes: Buffer): number {
  let at = 0
  while (at + 16 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    if (size === 0) return bytes.length
    at += size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size
    if (size > 1 && size < 8) return Number.POSITIVE_INFINITY
  }
  return at
}
