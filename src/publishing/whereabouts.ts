/** What there is to say about an address that no page has. `to` is a path of this site, with its query. */
export type Whereabouts = { kind: 'moved'; to: string } | { kind: 'gone' | 'missing' | 'malformed' }

/** @param path in canonical form, or as `spelledPath` makes it */
export function moved(path: string, query: string | undefined): Whereabouts {
  const ascii = query?.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
  return { kind: 'moved', to: ascii ? `${path}?${ascii}` : path }
}
