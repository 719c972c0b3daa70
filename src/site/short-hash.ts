import { createHash } from 'node:crypto'

/** A short text that stands for its parts, in their order: 96 bits, as base64url. */
export function shortHash(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url').slice(0, 16)
}
