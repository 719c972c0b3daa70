import type { Readable } from 'node:stream'

/** The body, or as much of it as was read before it proved too large. */
export type Body = { bytes: Buffer; size: 'fits' | 'too-large' | 'far-too-large' }

/**
 * Reads a request's body. One over `limit` is refused, but read up to `giveBackLimit` all the same, so that
 * what a person typed can be given back to them. Beyond that nothing more is read.
 */
export async function readBody(request: Readable, limit: number, giveBackLimit: number): Promise<Body> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > giveBackLimit) return { bytes: Buffer.alloc(0), size: 'far-too-large' }
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), size: length > limit ? 'too-large' : 'fits' }
}
