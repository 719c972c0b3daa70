import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { PageProps } from '../page-props.ts'

/** What a page is checked by before it is sent; see `pageVersion`. */
export type ShownPage = Pick<PageProps, 'path' | 'version' | 'counted'>

/** Codings that we send (RFC 9110, 8.4.1); of those that a client takes, the first is sent. */
export const codings = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof codings)[number]

/**
 * Not the eleventh grade: pages change with each comment, and it takes ten times as long for some per cent. A window of
 * 256 kB is larger than most pages, and needs a sixteenth of the memory of the usual one.
 */
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 18 }

const compress: Record<Exclude<Coding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: brotli }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}

/** A rendered page as it is sent: each coding is made once, when it is first asked for. */
export class KeptPage {
  private readonly bodies = new Map<Coding, Promise<Buffer>>()
  private readonly html: Buffer

  /** @param etag as Next gives it, with its quotes: who has the page from Next gets 304 from here */
  constructor(
    readonly shown: ShownPage,
    html: string,
    readonly etag: string,
  ) {
    this.html = Buffer.from(html)
  }

  /** In bytes, about; with its codings. */
  get size(): number {
    return Math.ceil(this.html.length * 1.5) + 1000
  }

  body(coding: Coding): Promise<Buffer> {
    const body =
      this.bodies.get(coding) ??
      (coding === 'identity' ? Promise.resolve(this.html) : compress[coding](this.html))
    this.bodies.set(coding, body)
    return body
  }
}
