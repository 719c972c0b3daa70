import type { CatalogArticle } from '../articles/catalog.ts'
import type { SeriesPart } from '../articles/catalog-links.ts'
import { summaryOf } from '../articles/catalog-rows.ts'
import type { ArticleSummary } from '../domain/article.ts'
import type { SeriesView } from '../ui/series-nav.tsx'
import type { StoryLink } from '../ui/story-links.tsx'
import type { PageContext } from './page-props.ts'
import type { ViewMaker } from './view-maker.ts'

/** What an article's page leads on to. */
export type ArticleLinks = {
  series?: SeriesView
  previous?: StoryLink
  next?: StoryLink
  related: StoryLink[]
}

/** Related articles on one page. */
const relatedShown = 3

/** Articles about the same, without those that the page links to anyway. */
export function relatedTo(
  { path, slug, series }: CatalogArticle,
  { catalog, at }: Pick<PageContext, 'catalog' | 'at'>,
): ArticleSummary[] {
  const { previous, next } = catalog.links.neighbours(path, at)
  const linked = [previous, next, ...(series ? catalog.links.series(series.id, at) : [])]
  const slugs = new Set(linked.map((summary) => summary?.slug))
  const found = catalog.related(slug, at, relatedShown + slugs.size)
  return found.filter((summary) => !slugs.has(summary.slug)).slice(0, relatedShown)
}

/**
 * The neighbours of an article in its section, and the parts of its series.
 *
 * @param related as `relatedTo` found them: the page's version stands for these very ones
 */
export function articleLinks(
  article: CatalogArticle,
  related: readonly ArticleSummary[],
  { catalog, at }: Pick<PageContext, 'catalog' | 'at'>,
  views: ViewMaker,
): ArticleLinks {
  const { series } = article
  const { previous, next } = catalog.links.neighbours(article.path, at)
  const parts = series && withItself(catalog.links.series(series.id, at), article, series.part)
  return {
    ...(series && parts && { series: seriesView(series, article.slug, parts, views) }),
    ...(previous && { previous: storyLink(previous, views) }),
    ...(next && { next: storyLink(next, views) }),
    related: related.map((summary) => storyLink(summary, views)),
  }
}

function seriesView(
  { id, part }: NonNullable<CatalogArticle['series']>,
  slug: string,
  parts: readonly SeriesPart[],
  views: ViewMaker,
): SeriesView {
  return {
    title: views.site.series.find((series) => series.id === id)?.title ?? readable(id),
    part,
    total: Math.max(...parts.map((other) => other.part)),
    parts: parts.map((other) => ({
      ...storyLink(other, views),
      part: other.part,
      isShown: other.slug === slug,
    })),
  }
}

/** A part that is not public yet is not among those that are; its preview shows it in its place. */
function withItself(parts: SeriesPart[], article: CatalogArticle, part: number): SeriesPart[] {
  if (parts.some(({ slug }) => slug === article.slug)) return parts
  return [...parts, { ...summaryOf(article, article.picture), part }].sort((a, b) => a.part - b.part)
}

export function storyLink(summary: ArticleSummary, views: ViewMaker): StoryLink {
  const { slug, title, section, published, lang } = views.card(summary)
  return { slug, title, section, published, ...(lang !== undefined && { lang }) }
}

/** "rio-da-ladeira" as "Rio da ladeira", for a series that site.yaml gives no title. */
function readable(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
