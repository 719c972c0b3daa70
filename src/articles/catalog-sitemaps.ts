import type { ArticleSummary } from '../domain/article.ts'
import { type CatalogQueries, live } from './catalog-queries.ts'

/** An article for search engines: when it was published and last changed, in milliseconds. */
export type IndexedArticle = { slug: string; publishedAt: number; changedAt: number }

/** A list, and when its newest public article was published, in milliseconds. */
export type IndexedList = { slug: string; newestAt: number }

/** What is said elsewhere first is for search engines to find there; takes the start of our articles' addresses. */
const isOurs = '(a.canonical is null or a.canonical = ? || a.slug)'

/**
 * Questions of search engines. `now` is in milliseconds, `ours` is what every address of an article starts with,
 * such as `https://jornal.example/articles/`.
 */
export class CatalogSitemaps {
  constructor(private readonly ask: CatalogQueries) {}

  /** Articles of a month by first publication, oldest first. */
  month(
    month: string,
    now: number,
    { ours, offset, limit }: { ours: string; offset: number; limit: number },
  ): IndexedArticle[] {
    return this.ask.all<IndexedArticle>(
      `select a.slug, a.publish_at publishedAt, max(a.publish_at, ifnull(
         (select max(c.changed_at) from changes c where c.path = a.path and c.changed_at <= ?), 0)) changedAt
       from terms t join articles a on a.path = t.path
       where t.kind = 'archive' and t.slug = ? and t.month = ? and t.publish_at <= ? and ${live} and ${isOurs}
       order by t.publish_at, t.path limit ? offset ?`,
      ...[now, month, month, now, now, now, ours, limit, offset],
    )
  }

  /** When an article of a month last changed; `undefined` when none has. */
  changeIn(month: string, now: number): number | undefined {
    const row = this.ask.one<{ at: number | null }>(
      `select max(at) at from (
         select max(publish_at) at from terms
         where kind = 'archive' and slug = ? and month = ? and live = 1 and publish_at <= ?
         union all select max(changed_at) from changes where month = ? and live = 1 and changed_at <= ?)`,
      ...[month, month, now, month, now],
    )
    return row?.at ?? undefined
  }

  /** Every list of a kind that has public articles, by slug. Goes from one slug to the next, not from row to row. */
  lists(kind: 'sections' | 'tags' | 'authors' | 'archive', now: number): IndexedList[] {
    return this.ask.all<IndexedList>(
      `with recursive names (slug) as (
         select min(slug) from terms where kind = ?
         union all
         select (select min(slug) from terms where kind = ? and slug > names.slug) from names
         where names.slug is not null
       ), newest as (
         select slug, (
           select t.publish_at from terms t
           where t.kind = ? and t.slug = names.slug and t.live = 1 and t.publish_at <= ?
             and (t.expires_at is null or t.expires_at > ?)
           order by t.month desc, t.publish_at desc, t.path desc limit 1
         ) newestAt from names where slug is not null
       )
       select slug, newestAt from newest where newestAt is not null`,
      ...[kind, kind, kind, now, now],
    )
  }

  /** Articles first published after `since`, newest first. */
  news(
    now: number,
    { since, ours, offset, limit }: { since: number; ours: string; offset: number; limit: number },
  ): ArticleSummary[] {
    return this.ask.summaries(
      `from articles a where a.publish_at > ? and ${live} and ${isOurs}
       order by a.publish_at desc, a.path desc limit ? offset ?`,
      ...[since, now, now, ours, limit, offset],
    )
  }

  /** The newest first publication up to an instant; another one means that another article has grown that old. */
  newestUntil(instant: number): number {
    const row = this.ask.one<{ at: number | null }>(
      'select max(publish_at) at from articles where publish_at <= ?',
      instant,
    )
    return row?.at ?? 0
  }

  /** How many articles there are after `since`, drafts and all; never less than `news` gives. */
  countSince(since: number, now: number): number {
    const row = this.ask.one<{ n: number }>(
      'select count(*) n from articles where publish_at > ? and publish_at <= ?',
      ...[since, now],
    )
    return row?.n ?? 0
  }
}
