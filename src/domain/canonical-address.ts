/**
 * The one form of a path that our addresses have: no slash at the end or twice, no capitals, no accents, nothing
 * encoded that need not be. It starts with exactly one slash, so that it can never lead to another site.
 */
export function canonicalPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  return `/${segments.map((segment) => encodeURIComponent(plain(decoded(segment)))).join('/')}`
}

/** The same for an address with a query, which is kept as it is: two forms of one old address have one key. */
export function addressKey(address: string): string {
  const [path = '', query] = splitAddress(address)
  return query ? `${canonicalPath(path)}?${query}` : canonicalPath(path)
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
