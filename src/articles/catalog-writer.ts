import { randomUUID } from 'node:crypto'
import type { Author, StaticPage } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'
import type { SlugLock } from '../domain/slug-lock.ts'
import { ArticleRows, type GoodArticle, type ReadArticle } from './article-rows.ts'
import type { Condition } from './articles-concerned.ts'
import { GoneAddresses } from './gone-addresses.ts'
import { KnownFiles, type LookedAt } from './known-files.ts'
import { type CatalogDatabase, immediately, type Statements, statementsOf } from './open-catalog.ts'
import { saveLockedPaths } from './save-locked-paths.ts'

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
  private readonly rows: ArticleRows
  private readonly statements: Statements
  private readonly gone: GoneAddresses

  /**
   * @param now instant in milliseconds: what was public by then and no longer is, is gone
   * @param isThere whether a file of the content folder is in its place
   */
  constructor(
    private readonly db: CatalogDatabase,
    private readonly now: number,
    private readonly isThere: (path: string) => boolean,
  ) {
    this.rows = new ArticleRows(db)
    this.statements = statementsOf(db)
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
      this.gone.begin()
      const gone = removed.filter((path) => this.removeFile(path)).length
      const changed = results.filter((result) => this.saveResult(result)).length
      this.rows.finish()
      if (gone + changed > 0) this.changeVersion()
      return gone + changed
    })
  }

  /** The article that a file held when it was last good. */
  lastGood(path: string): GoodArticle | undefined {
    return this.rows.lastGood(path)
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
  saveLock({ slugs, paths }: SlugLock, text: string): void {
    immediately(this.db, () => {
      this.gone.lock(slugs)
      saveLockedPaths(this.statements, paths)
      this.noteMeta('slugs-lock', text)
    })
  }

  /** Has articles read soon that came or changed, and after them looked at those that seem to be gone. */
  postpone(changed: readonly string[], gone: readonly string[]): void {
    immediately(this.db, () => this.files.postpone(changed, gone))
  }

  /** Takes files out of the record that hold no article. */
  forgetFiles(paths: readonly string[]): void {
    if (paths.length === 0) return
    immediately(this.db, () => {
      for (const path of paths) this.files.remove(path)
    })
  }

  saveProblems(path: string, stamp: string, problems: Problem[]): void {
    if (!this.files.isNoted({ path, stamp, problems }))
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
    const slug = this.rows.slugOf(path)
    this.files.remove(path)
    if (slug === undefined) return false
    this.gone.remember(path)
    this.rows.remove(path)
    this.rows.reshade(slug)
    return true
  }

  /** @returns whether the article is another one now */
  private saveResult(result: FileResult): boolean {
    this.files.note(result)
    this.gone.isBack(result.path)
    const { article, path, isForced = false } = result
    const before = article && this.rows.before(article)
    if (!article || (before?.isSame && !isForced)) return false
    const { value } = article
    if (before && (before.slug !== value.slug || value.draft || value.date.getTime() > this.now))
      this.gone.remember(path)
    if (before) this.rows.remove(path)
    this.rows.add(article)
    if (!before) this.gone.follow(path, article.fingerprint, this.isThere)
    else if (before.slug !== value.slug) this.rows.reshade(before.slug)
    return true
  }

  private replaceAll(table: 'authors' | 'pages', rows: { path: string; value: { slug: string } }[]): void {
    this.statements.get(`delete from ${table}`).run()
    const insert = this.statements.get(`insert into ${table} values (?, ?, ?)`)
    for (const { path, value } of rows) insert.run(value.slug, path, JSON.stringify(value))
  }
}
