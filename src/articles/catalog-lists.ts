import type { ArticleSummary } from '../domain/article.ts'
import type { ListKind } from '../site/urls.ts'
import type { CatalogQueries } from './catalog-queries.ts'

/** A list of articles: `archive` has months such as "2026-03" for slugs. */
export type ListName = { kind: ListKind | 'archive'; slug: string }

/** Public articles of one month; "2026-03". */
export type MonthCount = { month: string; count: number }

const isPublic = 't.live = 1 and t.publish_at <= ? and (t.expires_at is null or t.expires_at > ?)'

/**
 * Questions about lists. The writer keeps a count for each list and month; what the clock changes (scheduled and
 * expiring articles, of which there are few) is corrected for on the way. So nothing here grows with a list but by
 * its months. `now` is in milliseconds.
 */
export class CatalogLists {
  constructor(private readonly ask: CatalogQueries) {}

  count(list: ListName, now: number): number {
    return this.months(list, now).reduce((sum, { count }) => sum + count, 0)
  }

  /** The months in which a list has public articles, oldest first. */
  months({ kind, slug }: ListName, now: number): MonthCount[] {
    return this.ask.all<MonthCount>(
      monthsSql(' and slug = ?'),
      ...[kind, slug, now, kind, slug, now, now, kind, slug],
    )
  }

  /** The months in which anything was published that is still public, oldest first. */
  archive(now: number): MonthCount[] {
    return this.ask.all<MonthCount>(monthsSql(''), ...['archive', now, 'archive', now, now, 'archive'])
  }

  /** A stretch of a list counted from its oldest article, given back newest first. */
  stretch(
    { kind, slug }: ListName,
    now: number,
    { offset, limit }: { offset: number; limit: number },
  ): ArticleSummary[] {
    const start = startOf(this.months({ kind, slug }, now), offset)
    if (!start) return []
    const found = this.ask.summaries(
      `from (select month, publish_at, path from terms t where kind = ? and slug = ? and month >= ? and ${isPublic}
         order by month, publish_at, path limit ? offset ?) t
       join articles a on a.path = t.path order by t.month, t.publish_at, t.path`,
      ...[kind, slug, start.month, now, now, limit, start.offset],
    )
    return found.reverse()
  }

  /** The newest articles of a list, newest first. */
  newest({ kind, slug }: ListName, now: number, limit: number): ArticleSummary[] {
    return this.ask.summaries(
      `from terms t join articles a on a.path = t.path where t.kind = ? and t.slug = ? and ${isPublic}
       order by t.month desc, t.publish_at desc, t.path desc limit ?`,
      ...[kind, slug, now, now, limit],
    )
  }
}

/**
 * Counts by month: what is kept, less what is still to come, and what is there for a time. The indexes are named,
 * because without statistics SQLite takes "expires_at is null", which nearly all articles are, for the rarer case.
 */
function monthsSql(ofSlug: string): string {
  const passing = (sign: number, index: string, when: string) =>
    `select t.month, ${sign} n from articles a indexed by ${index} cross join terms t on t.path = a.path
     where ${when} and t.live = 1 and t.kind = ?${ofSlug.replace('slug', 't.slug')}`
  return `select month, sum(n) count from (
      select month, n from months where kind = ?${ofSlug}
      union all ${passing(-1, 'articles_by_start', 'a.publish_at > ? and a.expires_at is null')}
      union all ${passing(1, 'articles_by_end', 'a.expires_at > ? and a.publish_at <= ?')}
    ) group by month having sum(n) > 0 order by month`
}

/** The month in which the article at `offset` is, and how many of its articles come before that one. */
function startOf(
  months: readonly MonthCount[],
  offset: number,
): { month: string; offset: number } | undefined {
  let before = 0
  for (const { month, count } of months) {
    if (offset < before + count) return { month, offset: offset - before }
    before += count
  }
  return undefined
}
