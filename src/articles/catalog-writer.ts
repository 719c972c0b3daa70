import { randomUUID } from 'node:crypto'
import type { Article, Author, Picture, StaticPage } from '../domain/article.ts'
import { addressKey } from '../domain/canonical-address.ts'
import type { Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'
import type { LockedSlug } from '../domain/slug-lock.ts'
import type { Condition } from './articles-concerned.ts'
import { reviveArticle, summaryOf } from './catalog-rows.ts'
import { GoneAddresses } from './gone-addresses.ts'
import { KnownFiles, type LookedAt } from './known-files.ts'
import { type CatalogDatabase, immediately, Statements } from './open-catalog.ts'
import { SearchIndex } from './search/search-index.ts'

/** An article, and what stands for the text of its file, wherever the file lies. */
export type GoodArticle = { article: Article; fingerprint: string }

/** An article as its file has it, with what the catalog needs to know beside it. */
export type ReadArticle = {
  value: Article
  /** Stands for all that its page shows of its own files. */
  version: string
  /** Stands for the text of its file alone. */
  fingerprint: string
  picture: Picture | undefined
  /** That of its date in the site's time zone, such as "2026-03". */
  month: string
}

/** What became of one article file: read again, or broken. Either way its problems replace those known before. */
export type FileResult = LookedAt & {
  article?: ReadArticle
  /** Whether it has to be written although nothing of its own has changed: what it was held against has. */
  isForced?: boolean
}

/** The settings as they are now, what stands for them, and which files they concern. */
export type SavedSettings = {
  site: Site
  authors: { path: string; value: Author }[]
  pages: { path: string; value: StaticPage }[]
  version: string
  concerned: readonly Condition[]
}

/** Changes to the catalog. Each call is one transaction. */
export class CatalogWriter {
  readonly files: KnownFiles
  private readonly search: SearchIndex
  private readonly statements: Statements
  private readonly gone: GoneAddresses

  /** @param now instant in milliseconds: what was public by then and no longer is, is gone */
  constructor(
    private readonly db: CatalogDatabase,
    private readonly now: number,
  ) {
    this.search = new SearchIndex(db)
    this.statements = new Statements(db)
    this.files = new KnownFiles(this.statements)
    this.gone = new GoneAddresses(this.statements, now)
  }

  meta(key: string): string | undefined {
    return (
      this.statements.get('select value from meta where key = ?').get(key) as { value: string } | undefined
    )?.value
  }

  /**
   * Writes what was read, and takes out what is no longer there. The content version changes with it, in the same
   * transaction, so that no page passes for current that is not, whenever the process ends.
   *
   * @returns how many articles are others now
   */
  save(results: readonly FileResult[], removed: readonly string[]): number {
    return immediately(this.db, () => {
      const changed = removed.filter((path) => this.removeFile(path)).length
      const others = results.filter((result) => this.saveResult(result)).length
      if (changed + others > 0) {
        this.gone.follow()
        this.changeVersion()
      }
      return changed + others
    })
  }

  /** The article that a file held when it was last good. */
  lastGood(path: string): GoodArticle | undefined {
    const row = this.statements.get('select article, fingerprint from articles where path = ?').get(path) as
      | { article: string; fingerprint: string }
      | undefined
    return row && { article: reviveArticle(row.article), fingerprint: row.fingerprint }
  }

  /** Takes over settings, and has the articles that they concern read again soon; they stay as they are until then. */
  saveSettings({ site, authors, pages, version, concerned }: SavedSettings): void {
    immediately(this.db, () => {
      this.noteMeta('site', JSON.stringify(site))
      this.noteMeta('settings-version', version)
      this.replaceAll('authors', authors)
      this.replaceAll('pages', pages)
      for (const [where, ...values] of concerned)
        this.statements
          .get(`update files set stamp = '' where path like 'articles/%' and ${where}`)
          .run(...values)
      this.changeVersion()
    })
  }

  saveHome(home: string): void {
    immediately(this.db, () => {
      this.noteMeta('home', home)
      this.changeVersion()
    })
  }

  /** @param text of the lock file, to know it again by */
  saveLock(slugs: readonly LockedSlug[], text: string): void {
    immediately(this.db, () => {
      this.gone.lock(slugs)
      this.noteMeta('slugs-lock', text)
    })
  }

  /** Takes files out of the record that hold no article. */
  forgetFiles(paths: readonly string[]): void {
    immediately(this.db, () => {
      for (const path of paths) this.files.remove(path)
    })
  }

  saveProblems(path: string, stamp: string, problems: Problem[]): void {
    immediately(this.db, () => this.files.note({ path, stamp, problems }))
  }

  private changeVersion(): void {
    this.noteMeta('content-changed', String(this.now))
    this.noteMeta('content-version', randomUUID())
  }

  private noteMeta(key: string, value: string): void {
    this.statements
      .get('insert into meta values (?, ?) on conflict do update set value = excluded.value')
      .run(key, value)
  }

  /** @returns whether there was an article in it */
  private removeFile(path: string): boolean {
    const slug = this.slugOf(path)
    this.files.remove(path)
    if (slug === undefined) return false
    this.gone.remember(path)
    this.removeArticle(path)
    this.reshade(slug)
    return true
  }

  /** @returns whether the article is another one now */
  private saveResult(result: FileResult): boolean {
    this.files.note(result)
    const { article, path, isForced = false } = result
    if (!article || !(isForced || this.differs(article))) return false
    const { value } = article
    const before = this.slugOf(path)
    if (before !== undefined && (before !== value.slug || value.draft || value.date.getTime() > this.now))
      this.gone.remember(path)
    if (before !== undefined) this.removeArticle(path)
    this.addArticle(article)
    for (const slug of new Set([value.slug, before ?? value.slug])) this.reshade(slug)
    return true
  }

  private differs({ value, version, picture }: ReadArticle): boolean {
    const before = this.statements
      .get('select version, summary, article from articles where path = ?')
      .get(value.path) as { version: string; summary: string; article: string } | undefined
    return !(
      before?.version === version &&
      before.summary === JSON.stringify(summaryOf(value, picture)) &&
      before.article === JSON.stringify(value)
    )
  }

  private addArticle({ value, version, fingerprint, picture, month }: ReadArticle): void {
    const [doc, subjects] = [this.search.numberFor(value), this.search.subjectsOf(value)]
    this.statements
      .get('insert into articles values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        ...[
          value.path,
          value.slug,
          value.id,
          version,
          value.date.getTime(),
          value.expires?.getTime() ?? null,
        ],
        ...[value.draft ? 0 : 1, doc, value.section, month, fingerprint, value.canonical ?? null, subjects],
        ...[JSON.stringify(summaryOf(value, picture)), JSON.stringify(value)],
      )
    this.search.add(doc, value, subjects)
    this.saveTerms(value, month)
    this.saveCorrections(value)
    this.saveChanges(value, month)
    if (value.series) this.saveSeries(value.path, value.series)
  }

  private saveTerms(article: Article, month: string): void {
    const terms = [
      ['sections', article.section, ''],
      ['archive', month, ''],
      ...article.authors.map((author) => ['authors', author, '']),
      ...article.tags.map(({ slug, name }) => ['tags', slug, name]),
    ]
    const insert = this.statements.get('insert or ignore into terms values (?, ?, ?, ?, ?, ?, ?, 0)')
    const [at, end] = [article.date.getTime(), article.expires?.getTime() ?? null]
    for (const [kind, slug, name] of terms) insert.run(kind, slug, month, at, article.path, name, end)
    const alias = this.statements.get('insert or ignore into aliases values (?, ?)')
    for (const path of article.aliases) alias.run(addressKey(path), article.path)
  }

  private saveCorrections({ path, date, expires, corrections }: Article): void {
    const insert = this.statements.get('insert into corrections values (?, ?, ?, ?, ?, ?, 0)')
    const [at, end] = [date.getTime(), expires?.getTime() ?? null]
    for (const [n, correction] of corrections.entries())
      insert.run(correction.date.getTime(), path, n, correction.text, at, end)
  }

  private saveChanges({ path, date, updated, corrections }: Article, month: string): void {
    const insert = this.statements.get('insert or ignore into changes values (?, ?, ?, 0)')
    const told = [updated, ...corrections.map((correction) => correction.date)]
    for (const at of told) if (at && at > date) insert.run(path, at.getTime(), month)
  }

  private saveSeries(path: string, { id, part }: NonNullable<Article['series']>): void {
    this.statements.get('insert into series values (?, ?, ?)').run(id, part, path)
  }

  private slugOf(path: string): string | undefined {
    return (
      this.statements.get('select slug from articles where path = ?').get(path) as
        | { slug: string }
        | undefined
    )?.slug
  }

  private removeArticle(path: string): void {
    this.search.remove(path)
    for (const table of ['articles', 'terms', 'corrections', 'changes', 'series', 'aliases'])
      this.statements.get(`delete from ${table} where path = ?`).run(path)
  }

  /** Of several files with one slug only the first by path is shown, whatever order they came in. */
  private reshade(slug: string): void {
    const first = 'select min(path) from articles where slug = ?'
    this.statements.get(`update articles set shadowed = (path <> (${first})) where slug = ?`).run(slug, slug)
    const isLive = '(select a.shown and not a.shadowed from articles a where a.path = x.path)'
    for (const table of ['terms', 'corrections', 'changes'])
      this.statements
        .get(
          `update ${table} as x set live = ${isLive} where path in (select path from articles where slug = ?)`,
        )
        .run(slug)
  }

  private replaceAll(table: 'authors' | 'pages', rows: { path: string; value: { slug: string } }[]): void {
    this.statements.get(`delete from ${table}`).run()
    const insert = this.statements.get(`insert into ${table} values (?, ?, ?)`)
    for (const { path, value } of rows) insert.run(value.slug, path, JSON.stringify(value))
  }
}
