import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { ForgivingDecoder } from './forgiving-decoder.ts'
import { windows1252 } from './windows-1252.ts'

/** Characters that no XML may hold, and that old exports hold all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

type Decoder = { decode(bytes?: Buffer, options?: { stream?: boolean }): string; stray?: number }

/**
 * The text of an export, piece by piece, in the encoding that it names (UTF-8 where it names none). Bytes that are
 * no UTF-8 are taken for Windows-1252, and are counted as `stray`; what stands before the first `<` is dropped, since plugins like to print there.
 * `bytes` is how many were read for a piece.
 *
 * @throws Error for an encoding that nobody knows, and for compressed files
 */
export async function* decodeExport(
  path: string,
): AsyncGenerator<{ text: string; bytes: number; stray: number }> {
  const decoder = await decoderFor(path)
  let hasBegun = false
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const text = decoder.decode(bytes as Buffer, { stream: true }).replace(forbidden, '')
    const start: number = hasBegun ? 0 : text.indexOf('<')
    hasBegun ||= start !== -1
    yield { text: start === -1 ? '' : text.slice(start), bytes: (bytes as Buffer).length, stray: 0 }
  }
  const last = hasBegun ? decoder.decode() : ''
  yield { text: last, bytes: 0, stray: decoder.stray ?? 0 }
}

async function decoderFor(path: string): Promise<Decoder> {
  const start = await firstBytes(path, 1024)
  if (start.subarray(0, 2).toString('latin1') === 'PK')
    throw new Error(`${path} is a ZIP file. Unpack it, and name the .xml files in it.`)
  if (start.subarray(0, 2).toString('hex') === '1f8b')
    throw new Error(`${path} is compressed (gzip). Unpack it first.`)
  const named = /encoding\s*=\s*["']([\w.:-]+)["']/.exec(start.toString('latin1'))?.[1]
  // Whoever can read the name of the encoding there is not reading UTF-16.
  const label = byMark(start) ?? (/^utf-?16/i.test(named ?? '') ? undefined : named)
  try {
    const decoder = new TextDecoder(label ?? 'utf-8')
    if (decoder.encoding === 'windows-1252')
      return { decode: (bytes = Buffer.alloc(0)) => windows1252(bytes) }
    return decoder.encoding === 'utf-8' ? new ForgivingDecoder() : decoder
  } catch {
    throw new Error(`${path} says that its encoding is ${label}, which is unknown. Save it as UTF-8.`)
  }
}

/** By a byte order mark; UTF-16 also by the zeros of its first letters. */
function byMark(start: Buffer): string | undefined {
  const hex = start.subarray(0, 3).toString('hex')
  if (hex === 'efbbbf') return 'utf-8'
  if (hex.startsWith('fffe') || hex.startsWith('3c00')) return 'utf-16le'
  return hex.startsWith('feff') || hex.startsWith('003c') ? 'utf-16be' : undefined
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
