import { canonicalPath, splitAddress } from '../domain/canonical-address.ts'
import { type KnownAddresses, OldAddresses } from './old-addresses.ts'
import { moved, type Whereabouts } from './whereabouts.ts'

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
export function findAddress(requested: string, catalog: KnownAddresses, now: number): Whereabouts {
  const [path, query] = splitAddress(utf8(requested))
  if (notPages.test(path) || preview.test(path)) return { kind: 'missing' }
  if (!isDecodable(path)) return { kind: 'malformed' }
  const canonical = canonicalPath(path)
  const slug = /^\/articles\/([^/]+)/.exec(canonical)?.[1]
  if (slug !== undefined && catalog.articleVersion(slug, now)) return canonicalForm(path, canonical, query)

  const old = new OldAddresses(catalog, now)
  const found = old.find(path, query)
  if (found && found.kind !== 'missing') return found
  return slug === undefined ? canonicalForm(path, canonical, query) : old.article(slug, query)
}

function canonicalForm(path: string, canonical: string, query: string | undefined): Whereabouts {
  return path === canonical ? { kind: 'missing' } : moved(canonical, query)
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
