import type { ArticleSummary } from '../domain/article.ts'
import { type CatalogQueries, live } from './catalog-queries.ts'

/** The articles of a section that came out just before and just after one. */
export type Neighbours = { previous?: ArticleSummary; next?: ArticleSummary }

export type SeriesPart = ArticleSummary & { part: number }

/** Where an article stands in its section. */
type Place = { slug: string; month: string; at: number; path: string }

/** Parts of one series that are shown at most. */
const longestSeries = 100

const isPublic = 't.live = 1 and t.publish_at <= ? and (t.expires_at is null or t.expires_at > ?)'

/**
 * Questions about what an article's page links to. They are asked on every hit, so each is one row found by an
 * index, or a handful. `now` is in milliseconds.
 */
export class CatalogLinks {
  constructor(private readonly ask: CatalogQueries) {}

  /** @param path the article's file below the content folder */
  neighbours(path: string, now: number): Neighbours {
    const place = this.ask.one<Place>(
      "select slug, month, publish_at at, path from terms where path = ? and kind = 'sections'",
      path,
    )
    const [previous] = place ? this.beside(place, now, '<', 'desc') : []
    const [next] = place ? this.beside(place, now, '>', 'asc') : []
    return { ...(previous && { previous }), ...(next && { next }) }
  }

  /** The public parts of a series in their order. */
  series(id: string, now: number): SeriesPart[] {
    const rows = this.ask.summariesWith<{ part: number }>(
      's.part',
      `from series s join articles a on a.path = s.path where s.id = ? and ${live} order by s.part, s.path limit ?`,
      ...[id, now, now, longestSeries],
    )
    return rows.map(({ summary, part }) => ({ ...summary, part }))
  }

  /** The place is given in values: compared with columns of another row, it would not be found by the index. */
  private beside(
    { slug, month, at, path }: Place,
    now: number,
    side: '<' | '>',
    order: 'asc' | 'desc',
  ): ArticleSummary[] {
    return this.ask.summaries(
      `from (select t.path from terms t where t.kind = 'sections' and t.slug = ? and ${isPublic}
           and (t.month, t.publish_at, t.path) ${side} (?, ?, ?)
         order by t.month ${order}, t.publish_at ${order}, t.path ${order} limit 1) t
       join articles a on a.path = t.path`,
      ...[slug, now, now, month, at, path],
    )
  }
}
