import { createHash } from 'node:crypto'
import { tagSlug } from '../articles/front-matter-schema.ts'
import { isSlug, longestSlug } from '../domain/slug.ts'

/**
 * A name or an address of the old site as a slug: letters without accents, digits and hyphens; cut between words
 * where it is too long. `undefined` when nothing is left of it.
 */
export function slugOf(text: string): string | undefined {
  const slug = tagSlug(text)
  if (isSlug(slug)) return slug
  const short = slug.slice(0, longestSlug + 1)
  const cut = short.slice(0, Math.max(short.lastIndexOf('-'), 0)) || short.slice(0, longestSlug)
  return isSlug(cut) ? cut : undefined
}

/** No file on Windows can have these names, whatever its ending: nobody there could take the paper out of Git. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Numbers that are tried one after the other. */
const mostTried = 100

/** The first of `slug`, `slug-2`, `slug-3` … that is free; beyond 100 one that is free after one that is not. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug) && !device.test(slug)) return slug
  const room = slug.slice(0, longestSlug - 8).replace(/-$/, '')
  const isFree = (n: number) => !isTaken(`${room}-${n}`)
  for (let n = 2; n <= mostTried; n++) if (isFree(n)) return `${room}-${n}`
  // Of thousands with one name each would ask for all before it.
  let [taken, free] = [mostTried, mostTried * 2]
  while (!isFree(free)) [taken, free] = [free, free * 2]
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (isFree(middle)) free = middle
    else taken = middle
  }
  return `${room}-${free}`
}

/**
 * The identity of an article by its guid, which WordPress never changes: `example-org-p-12` of
 * `https://www.example.org/?p=12`. A long one ends with a part of its hash.
 */
export function idOfGuid(guid: string, postId: number): string {
  const bare = guid.replace(/^https?:\/\/(?:www\.)?/i, '')
  const slug = tagSlug(bare)
  if (isSlug(slug)) return slug
  const hash = createHash('sha256').update(bare).digest('hex').slice(0, 8)
  const short = slugOf(slug.slice(0, 100))
  return slug === '' || short === undefined ? `wp-${postId}` : `${short}-${hash}`
}
