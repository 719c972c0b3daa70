import type { Catalog } from '../articles/catalog.ts'
import { canonicalPath, partialAddresses, splitAddress } from '../domain/canonical-address.ts'
import { urls } from '../site/urls.ts'

/** What there is to say about an address that no page has. `to` is a path of this site, with its query. */
export type Whereabouts = { kind: 'moved'; to: string } | { kind: 'gone' | 'missing' | 'malformed' }

type Known = Pick<Catalog, 'articleVersion' | 'alias' | 'gone'>

/** Their names are not ours to spell: pictures keep those of their files. */
const notPages = /^\/(?:api|_next|assets|media)\//

/** Whoever has no valid link to a preview learns nothing of the article, not even that there was one. */
const preview = /^\/articles\/[^/]+\/preview$/

/**
 * Where something that was asked for can be found now. One step always leads there: old addresses win over the
 * canonical form, and an article that does not exist is not worth a redirect.
 *
 * @param requested path and query as in the request
 */
export function findAddress(requested: string, catalog: Known, now: number): Whereabouts {
  const [path, query] = splitAddress(utf8(requested))
  if (notPages.test(path) || preview.test(path)) return { kind: 'missing' }
  if (!isDecodable(path)) return { kind: 'malformed' }
  const canonical = canonicalPath(path)
  const slug = /^\/articles\/([^/]+)/.exec(canonical)?.[1]
  if (slug !== undefined && catalog.articleVersion(slug, now)) return canonicalForm(path, canonical, query)

  const named = catalog.alias(utf8(requested), now)
  if (named !== undefined) return { kind: 'moved', to: urls.article(named) }
  for (const { address, rest } of query === undefined ? [] : partialAddresses(path, query)) {
    const partly = catalog.alias(address, now)
    if (partly !== undefined) return moved(urls.article(partly), rest)
  }
  const unnamed = catalog.alias(path, now)
  if (unnamed !== undefined) return moved(urls.article(unnamed), query)
  if (slug === undefined) return canonicalForm(path, canonical, query)
  const gone = catalog.gone(slug, now)
  if (gone?.movedTo !== undefined) return moved(urls.article(gone.movedTo), query)
  return { kind: gone ? 'gone' : 'missing' }
}

function canonicalForm(path: string, canonical: string, query: string | undefined): Whereabouts {
  return path === canonical ? { kind: 'missing' } : moved(canonical, query)
}

function moved(path: string, query: string | undefined): Whereabouts {
  const ascii = query?.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
  return { kind: 'moved', to: ascii ? `${path}?${ascii}` : path }
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Node gives the bytes of a request line as Latin-1; where they are not ASCII, they are UTF-8. */
function utf8(requested: string): string {
  return Buffer.from(requested, 'latin1').toString()
}
