import type { Article, ArticleSummary, Author, Picture, StaticPage, Tag } from '../domain/article.ts'
import type { Home } from '../domain/home.ts'
import type { Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { CatalogCorrections } from './catalog-corrections.ts'
import { CatalogLinks } from './catalog-links.ts'
import { CatalogLists } from './catalog-lists.ts'
import { CatalogNames } from './catalog-names.ts'
import { CatalogOldAddresses } from './catalog-old-addresses.ts'
import { CatalogOldPaths } from './catalog-old-paths.ts'
import { problemsIn } from './catalog-problems.ts'
import { CatalogQueries, live } from './catalog-queries.ts'
import { reviveArticle } from './catalog-rows.ts'
import { CatalogSitemaps } from './catalog-sitemaps.ts'
import type { CatalogDatabase } from './open-catalog.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import type { Query } from './search/parse-query.ts'
import { relatedArticles } from './search/related.ts'
import { type SearchRequest, type SearchResult, searchArticles } from './search/search.ts'
import { suggestQuery } from './search/suggest.ts'

export type CatalogArticle = Article & { version: string; picture?: Picture }

export type ArticleVersion = {
  id: string
  version: string
  path: string
  /** In milliseconds. */
  publishedAt: number
  /** When readers were last told something new of it, in milliseconds; none since it was published when null. */
  changedAt: number | null
  /** Id of the series that it is a part of. */
  series: string | null
}

/** Questions to the catalog. `now` is in milliseconds; an article that is not public then does not exist. */
export class Catalog {
  readonly corrections: CatalogCorrections
  readonly lists: CatalogLists
  readonly links: CatalogLinks
  readonly sitemaps: CatalogSitemaps
  readonly names: CatalogNames
  readonly oldPaths: CatalogOldPaths
  private readonly ask: CatalogQueries
  private readonly oldAddresses: CatalogOldAddresses
  private readonly relatedOf = new RememberedAnswers<ArticleSummary[]>(1000)
  /** The settings are asked for several times by each request. */
  private readonly read = new RememberedAnswers<Site>(1)

  constructor(db: CatalogDatabase) {
    this.ask = new CatalogQueries(db)
    this.corrections = new CatalogCorrections(this.ask)
    this.lists = new CatalogLists(this.ask)
    this.links = new CatalogLinks(this.ask)
    this.sitemaps = new CatalogSitemaps(this.ask)
    this.names = new CatalogNames(this.ask)
    this.oldPaths = new CatalogOldPaths(this.ask)
    this.oldAddresses = new CatalogOldAddresses(this.ask)
  }

  /** The site's settings as last read without a problem. */
  site(): Site | undefined {
    const value = this.meta('site')
    return value === undefined ? undefined : this.read.get('site', value, () => JSON.parse(value) as Site)
  }

  /** The site's settings, once there was a sync. @throws Error before */
  settings(): Site {
    const site = this.site()
    if (!site) throw new Error('site.yaml has not been read yet.')
    return site
  }

  /** The front page as last read without a problem; `undefined` when the paper has no `home.yaml`. */
  home(): Home | undefined {
    const value = this.meta('home')
    return value ? (JSON.parse(value) as Home) : undefined
  }

  /** Changes whenever anything in `content/` does, or an article comes, is updated or goes by the clock. */
  contentVersion(now: number): string {
    const started = this.ask.one<{ at: number | null }>(
      'select max(publish_at) at from articles where publish_at <= ?',
      now,
    )
    const ended = this.ask.one<{ at: number | null }>(
      'select max(expires_at) at from articles where expires_at <= ?',
      now,
    )
    const told = this.ask.one<{ at: number | null }>(
      'select max(changed_at) at from changes where changed_at <= ?',
      now,
    )
    return `${this.filesVersion()}.${started?.at ?? 0}.${ended?.at ?? 0}.${told?.at ?? 0}`
  }

  /** Changes whenever anything in `content/` does. Takes the clock's part in no account, and a tenth of the time. */
  filesVersion(): string {
    return this.meta('content-version') ?? ''
  }

  /** When the content version changed last, by a file or by the clock. */
  contentChanged(now: number): Date {
    const [, ...turns] = this.contentVersion(now).split('.').map(Number)
    return new Date(Math.max(Number(this.meta('content-changed') ?? 0), ...turns))
  }

  /** Changes with `site.yaml` and the authors, which every page shows. */
  settingsVersion(): string {
    return this.meta('settings-version') ?? ''
  }

  /** Stands for what an article's own file and pictures show; `undefined` when there is no such public article. */
  articleVersion(slug: string, now: number): ArticleVersion | undefined {
    return this.ask.one(
      `select a.id, a.version, a.path, a.publish_at publishedAt,
         (select max(c.changed_at) from changes c where c.path = a.path and c.changed_at <= ?) changedAt,
         (select s.id from series s where s.path = a.path) series
       from articles a where a.slug = ? and ${live}`,
      ...[now, slug, now, now],
    )
  }

  article(slug: string, now: number): CatalogArticle | undefined {
    return this.articleWhere(`a.slug = ? and ${live}`, slug, now, now)
  }

  /** Drafts, articles to come and articles that are over as well, as last saved without a fault. Not for readers. */
  articleInAnyState(slug: string): CatalogArticle | undefined {
    return this.articleWhere('a.slug = ? and a.shadowed = 0', slug)
  }

  summary(slug: string, now: number): ArticleSummary | undefined {
    return this.ask.summaries(`from articles a where a.slug = ? and ${live}`, slug, now, now)[0]
  }

  /** The articles with these identities, in their order; those that are not public are left out. */
  withIds(ids: readonly string[], now: number): ArticleSummary[] {
    return ids.flatMap((id) =>
      this.ask.summaries(`from articles a where a.id = ? and ${live} limit 1`, id, now, now),
    )
  }

  /** The public article with a stable id, whatever its slug is now. */
  articleById(id: string, now: number): CatalogArticle | undefined {
    const row = this.ask.one<{ slug: string }>(
      `select a.slug from articles a where a.id = ? and ${live} order by a.path limit 1`,
      ...[id, now, now],
    )
    return row && this.article(row.slug, now)
  }

  /** Newest first. */
  latest(now: number, limit: number): ArticleSummary[] {
    return this.ask.summaries(
      `from articles a where ${live} order by a.publish_at desc, a.path desc limit ?`,
      now,
      now,
      limit,
    )
  }

  /** A tag as its newest public article spells it. */
  tag(slug: string, now: number): Tag | undefined {
    return this.ask.one<Tag>(
      `select t.slug, t.name from terms t join articles a on a.path = t.path
       where t.kind = 'tags' and t.slug = ? and ${live} order by t.month desc, t.publish_at desc limit 1`,
      ...[slug, now, now],
    )
  }

  /** Slugs of the newest public articles; what a build renders ahead of the first reader. */
  latestSlugs(now: number, limit: number): string[] {
    return this.latest(now, limit).map(({ slug }) => slug)
  }

  author(slug: string): Author | undefined {
    const row = this.ask.one<{ author: string }>('select author from authors where slug = ?', slug)
    return row && (JSON.parse(row.author) as Author)
  }

  authors(): Author[] {
    return this.ask
      .all<{ author: string }>('select author from authors order by slug')
      .map((row) => JSON.parse(row.author))
  }

  page(slug: string): StaticPage | undefined {
    const row = this.ask.one<{ page: string }>('select page from pages where slug = ?', slug)
    return row && (JSON.parse(row.page) as StaticPage)
  }

  pages(): StaticPage[] {
    return this.ask
      .all<{ page: string }>('select page from pages order by slug')
      .map((row) => JSON.parse(row.page))
  }

  /**
   * What became of an article that was public under this slug: it is no longer, or it is under another slug.
   *
   * @returns `undefined` when it still is public, or never was
   */
  gone(slug: string, now: number): { movedTo?: string } | undefined {
    if (this.articleVersion(slug, now)) return undefined
    return this.oldAddresses.gone(slug, now)
  }

  /** The slug of the public article that an old address leads to, however it is spelled. */
  alias(address: string, now: number): string | undefined {
    return this.oldAddresses.alias(address, now)
  }

  /**
   * Public articles about the same as the one under this slug, nearest first; none when nothing comes near. Remembered
   * until the content changes: pages are asked for far more often, and finding them takes milliseconds.
   */
  related(slug: string, now: number, limit: number): ArticleSummary[] {
    return this.relatedOf.get(`${slug} ${limit}`, this.contentVersion(now), () =>
      relatedArticles(this.ask, slug, now, limit),
    )
  }

  search(request: SearchRequest): SearchResult {
    return searchArticles(this.ask, request)
  }

  /** A query that finds something where this one has words that nothing has; "did you mean". */
  suggest(query: Query, now: number): string | undefined {
    return suggestQuery(this.ask, query, now)
  }

  /** The tags that the newest public articles use most, most used first. */
  recentTags(now: number, limit: number): Tag[] {
    return this.ask.all<Tag>(
      `select t.slug, max(t.name) name
       from (select a.path from articles a where ${live} order by a.publish_at desc limit 200) newest
       cross join terms t indexed by terms_by_path on t.path = newest.path and t.kind = 'tags'
       group by t.slug order by count(*) desc, t.slug limit ?`,
      ...[now, now, limit],
    )
  }

  /** Everything that editors should mend, in the order of the files. */
  problems(): Problem[] {
    return problemsIn(this.ask, adviceFor(this.site()?.locale ?? 'pt-BR'))
  }

  /** How many articles there are, in every state. */
  size(): number {
    return this.ask.one<{ n: number }>('select count(*) as n from articles')?.n ?? 0
  }

  private articleWhere(condition: string, ...values: unknown[]): CatalogArticle | undefined {
    const row = this.ask.one<{ article: string; summary: string; version: string }>(
      `select a.article, a.summary, a.version from articles a where ${condition}`,
      ...values,
    )
    return row && { ...reviveArticle(row.article), ...pictureOf(row.summary), version: row.version }
  }

  private meta(key: string): string | undefined {
    return this.ask.one<{ value: string }>('select value from meta where key = ?', key)?.value
  }
}

function pictureOf(summary: string): { picture?: Picture } {
  const { picture } = JSON.parse(summary) as ArticleSummary
  return picture ? { picture } : {}
}
