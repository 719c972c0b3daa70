import type { CatalogArticle } from '../articles/catalog.ts'
import type { SeriesPart } from '../articles/catalog-links.ts'
import { summaryOf } from '../articles/catalog-rows.ts'
import type { ArticleSummary } from '../domain/article.ts'
import type { SeriesView } from '../ui/series-nav.tsx'
import type { StoryLink } from '../ui/story-links.tsx'
import { linkedFrom, relatedTo } from './linked-articles.ts'
import type { PageContext } from './page-props.ts'
import type { ViewMaker } from './view-maker.ts'

/** What an article's page leads on to. */
export type ArticleLinks = {
  series?: SeriesView
  previous?: StoryLink
  next?: StoryLink
  related: StoryLink[]
}

/**
 * The neighbours of an article in its section, the parts of its series, and articles about the same.
 */
export function articleLinks(
  article: CatalogArticle,
  { catalog, at }: Pick<PageContext, 'catalog' | 'at'>,
  views: ViewMaker,
): ArticleLinks {
  const { path, slug, series } = article
  const linked = linkedFrom({ path, series: series?.id }, catalog, at)
  const { previous, next } = linked
  const parts = series && withItself(linked.parts, article, series.part)
  return {
    ...(series && parts && { series: seriesView(series, slug, parts, views) }),
    ...(previous && { previous: storyLink(previous, views) }),
    ...(next && { next: storyLink(next, views) }),
    related: relatedTo(slug, linked, catalog, at).map((summary) => storyLink(summary, views)),
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
