import { windows1252 } from './windows-1252.ts'

/** A letter of UTF-8 in several bytes, else a byte that is none. */
const letter =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g

/** The start of a letter of which the rest is in the next piece. */
const unfinished = /(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})$/

/**
 * Decodes UTF-8 as a `TextDecoder` does, but takes bytes that are no UTF-8 for Windows-1252: databases of old sites
 * were moved to UTF-8 in part only, and exports have both.
 */
export class ForgivingDecoder {
  /** How many bytes were no UTF-8. */
  stray = 0
  private rest = Buffer.alloc(0)

  decode(bytes: Buffer = Buffer.alloc(0), { stream = false } = {}): string {
    const all = Buffer.concat([this.rest, bytes])
    const tail = stream ? (unfinished.exec(all.subarray(-3).toString('latin1'))?.[0].length ?? 0) : 0
    this.rest = all.subarray(all.length - tail)
    const whole = all.subarray(0, all.length - tail)
    const text = whole.toString()
    return text.includes('\ufffd') ? this.mended(whole) : text
  }

  private mended(bytes: Buffer): string {
    return bytes.toString('latin1').replace(letter, (found) => {
      const own = Buffer.from(found, 'latin1')
      if (found.length > 1) return own.toString()
      this.stray += 1
      return windows1252(own)
    })
  }
}
