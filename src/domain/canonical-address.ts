/**
 * The one form of a path that our addresses have: no slash at the end or twice, no capitals, no accents, nothing
 * encoded that need not be. It starts with exactly one slash, so that it can never lead to another site.
 */
export function canonicalPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  return `/${segments.map((segment) => encodeURIComponent(plain(decoded(segment)))).join('/')}`
}

/** The same with names spelled as they are, because those of files are not ours to change. */
export function spelledPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  return `/${segments.map((segment) => segment.toWellFormed().replace(unsafe, encodeURIComponent)).join('/')}`
}

/** A backslash is a slash to browsers. */
const unsafe = /[^\x21-\x7e]|[\\?#]/gu

/** The canonical form of an address with a query, whose parts may stand in any order: two forms of one old address have one key. */
export function addressKey(address: string): string {
  const [path = '', query = ''] = splitAddress(address)
  const parts = query.split('&').filter((part) => part !== '')
  return parts.length === 0
    ? canonicalPath(path)
    : `${canonicalPath(path)}?${parts.map(decoded).sort().join('&')}`
}

/** An address with some of its query, and what of the query is left. */
export type PartialAddress = { address: string; rest: string }

/** Parts of a query that are looked at: old addresses have one or two, the others were added by whoever linked. */
const mostParts = 10

/** The address with two parts of its query, then with one: an old address is known whatever was added to it. */
export function partialAddresses(path: string, query: string): PartialAddress[] {
  const parts = query.split('&').filter((part) => part !== '')
  if (parts.length > mostParts) return []
  const without = (kept: string[]) => parts.filter((part) => !kept.includes(part)).join('&')
  const kept = [
    ...parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b])),
    ...parts.map((one) => [one]),
  ]
  return kept.map((some) => ({ address: `${path}?${some.join('&')}`, rest: without(some) }))
}

/** Path and query, without the question mark between them. */
export function splitAddress(address: string): [path: string, query?: string] {
  const at = address.indexOf('?')
  return at === -1 ? [address] : [address.slice(0, at), address.slice(at + 1)]
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().toWellFormed()
}

/** What cannot be decoded stays as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
