import type { SitemapEntry } from '../feeds/sitemap.ts'
import { type ListKind, urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'

const kinds: readonly ListKind[] = ['sections', 'authors', 'tags']

/**
 * Every page for search engines that is no article: the front page, lists that have articles, and the paper's own
 * pages, of which nobody knows when they last changed.
 */
export function listedPages({ catalog, env }: Wired, at: number): SitemapEntry[] {
  const entry = (path: string, newest?: number) => ({
    url: env.SITE_URL + path,
    ...(newest !== undefined && { changed: new Date(newest) }),
  })
  const [latest] = catalog.latest(at, 1)
  // An article that broke may still name a section or an author that is gone.
  const known = {
    sections: new Set(catalog.settings().sections.map(({ slug }) => slug)),
    authors: new Set(catalog.authors().map(({ slug }) => slug)),
    tags: undefined,
  }
  const lists = kinds.flatMap((kind) =>
    catalog.sitemaps
      .lists(kind, at)
      .filter(({ slug }) => known[kind]?.has(slug) ?? true)
      .map(({ slug, newestAt }) => entry(urls.list(kind, slug), newestAt)),
  )
  const months = catalog.sitemaps.lists('archive', at)
  const corrections = catalog.corrections.count(at)
  const [corrected] =
    corrections > 0 ? catalog.corrections.stretch(at, { offset: corrections - 1, limit: 1 }) : []
  return [
    entry(urls.home(), latest?.date.getTime()),
    ...lists,
    ...months.map(({ slug, newestAt }) => entry(urls.month(slug), newestAt)),
    ...(latest ? [entry(urls.archive(), latest.date.getTime())] : []),
    ...(corrected ? [entry(urls.corrections(), corrected.date.getTime())] : []),
    ...catalog.pages().map(({ slug }) => entry(urls.page(slug))),
  ]
}
