import type { Catalog } from '../articles/catalog.ts'
import type { Neighbours, SeriesPart } from '../articles/catalog-links.ts'
import type { ArticleSummary } from '../domain/article.ts'

/** The articles that a page leads on to because of where its own one stands. */
export type Linked = Neighbours & { parts: SeriesPart[] }

/** Related articles on one page. */
const relatedShown = 3

/** @param article its file below the content folder, and the id of the series that it is a part of */
export function linkedFrom(
  { path, series }: { path: string; series: string | null | undefined },
  catalog: Catalog,
  now: number,
): Linked {
  const parts = series === null || series === undefined ? [] : catalog.links.series(series, now)
  return { ...catalog.links.neighbours(path, now), parts }
}

/** Articles about the same, without those that the page links to anyway. */
export function relatedTo(
  slug: string,
  { previous, next, parts }: Linked,
  catalog: Catalog,
  now: number,
): ArticleSummary[] {
  const slugs = new Set([previous, next, ...parts].map((summary) => summary?.slug))
  const found = catalog.related(slug, now, relatedShown + slugs.size)
  return found.filter((summary) => !slugs.has(summary.slug)).slice(0, relatedShown)
}
