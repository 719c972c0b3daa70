import type { Article, Author, Picture, StaticPage } from '../domain/article.ts'
import { addressKey } from '../domain/canonical-address.ts'
import { lastChange } from '../domain/last-change.ts'
import type { Problem } from '../domain/problem.ts'
import { summaryOf } from './catalog-rows.ts'
import { type CatalogDatabase, immediately, Statements } from './open-catalog.ts'
import { SearchIndex } from './search/search-index.ts'

/** What became of one article file: read again, or broken. Either way its problems replace those known before. */
export type FileResult = {
  path: string
  stamp: string
  problems: Problem[]
  /** `month` is that of its date in the site's time zone, such as "2026-03". */
  article?: { value: Article; version: string; picture: Picture | undefined; month: string }
}

/** Changes to the catalog. Each call is one transaction. */
export class CatalogWriter {
  private readonly search: SearchIndex
  private readonly statements: Statements

  /** @param now instant in milliseconds: what was public by then and no longer is, is gone */
  constructor(
    private readonly db: CatalogDatabase,
    private readonly now: number,
  ) {
    this.search = new SearchIndex(db)
    this.statements = new Statements(db)
  }

  stamps(folder: string): Map<string, string> {
    const rows = this.db
      .prepare('select path, stamp from files where path > ? and path < ?')
      .all(`${folder}/`, `${folder}0`) as { path: string; stamp: string }[]
    return new Map(rows.map(({ path, stamp }) => [path, stamp]))
  }

  meta(key: string): string | undefined {
    return (this.db.prepare('select value from meta where key = ?').get(key) as { value: string } | undefined)
      ?.value
  }

  setMeta(key: string, value: string): void {
    this.db
      .prepare('insert into meta values (?, ?) on conflict do update set value = excluded.value')
      .run(key, value)
  }

  /** Makes every file look changed, so that the next sync reads it again. Articles stay as they are. */
  forgetStamps(): void {
    this.db.exec("update files set stamp = ''")
  }

  saveResults(results: FileResult[]): void {
    immediately(this.db, () => {
      for (const result of results) this.saveResult(result)
    })
  }

  removeFiles(paths: string[]): void {
    immediately(this.db, () => {
      for (const path of paths) {
        const slug = this.slugOf(path)
        this.removeArticle(path)
        this.statements.get('delete from files where path = ?').run(path)
        if (slug) this.reshade(slug)
      }
    })
  }

  saveAuthors(authors: { path: string; value: Author }[]): void {
    this.replaceAll('authors', authors)
  }

  savePages(pages: { path: string; value: StaticPage }[]): void {
    this.replaceAll('pages', pages)
  }

  saveProblems(path: string, stamp: string, problems: Problem[]): void {
    immediately(this.db, () => this.noteFile(path, stamp, problems))
  }

  private noteFile(path: string, stamp: string, problems: Problem[]): void {
    this.statements
      .get(
        `insert into files values (?, ?, ?)
         on conflict do update set stamp = excluded.stamp, problems = excluded.problems`,
      )
      .run(path, stamp, JSON.stringify(problems))
  }

  private saveResult({ path, stamp, problems, article }: FileResult): void {
    this.noteFile(path, stamp, problems)
    if (!article) return
    const { value, version, picture, month } = article
    const before = this.slugOf(path)
    if (before !== undefined) this.removeArticle(path)
    const doc = this.search.nextNumber(value.date)
    this.statements
      .get('insert into articles values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        ...[path, value.slug, value.id, version, value.date.getTime(), value.expires?.getTime() ?? null],
        ...[value.draft ? 0 : 1, doc, value.section, month],
        ...[lastChange(value, new Date(this.now)).getTime(), value.canonical ?? null],
        ...[JSON.stringify(summaryOf(value, picture)), JSON.stringify(value)],
      )
    this.search.add(doc, value)
    this.statements.get('delete from gone where slug = ?').run(value.slug)
    this.saveTerms(value, month)
    this.saveCorrections(value)
    if (value.series) this.saveSeries(path, value.series)
    for (const slug of new Set([value.slug, before ?? value.slug])) this.reshade(slug)
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
    this.statements
      .get(
        `insert or replace into gone
         select slug, id, path from articles where path = ? and shown = 1 and publish_at <= ?`,
      )
      .run(path, this.now)
    for (const table of ['articles', 'terms', 'corrections', 'series', 'aliases'])
      this.statements.get(`delete from ${table} where path = ?`).run(path)
  }

  /** Of several files with one slug only the first by path is shown, whatever order they came in. */
  private reshade(slug: string): void {
    const first = 'select min(path) from articles where slug = ?'
    this.statements.get(`update articles set shadowed = (path <> (${first})) where slug = ?`).run(slug, slug)
    const isLive = '(select a.shown and not a.shadowed from articles a where a.path = x.path)'
    for (const table of ['terms', 'corrections'])
      this.statements
        .get(
          `update ${table} as x set live = ${isLive} where path in (select path from articles where slug = ?)`,
        )
        .run(slug)
  }

  private replaceAll(table: 'authors' | 'pages', rows: { path: string; value: { slug: string } }[]): void {
    immediately(this.db, () => {
      this.db.exec(`delete from ${table}`)
      const insert = this.db.prepare(`insert into ${table} values (?, ?, ?)`)
      for (const { path, value } of rows) insert.run(value.slug, path, JSON.stringify(value))
    })
  }
}
