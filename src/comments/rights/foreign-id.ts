import { v5 } from 'uuid'

/** Name space of ids that are made from another system's; a UUID of our own (RFC 9562, section 6.5). */
const namespace = 'b7c9f7a2-3c9e-4f0b-9d6f-6f5f0a3f1c55'

/** The id of a comment that another system called `id`: always the same, so that it is taken in once. */
export function foreignId(source: string, id: string): string {
  return v5(`${source} ${id}`, namespace)
}
