import type { Article, Picture } from '../domain/article.ts'
import { addressKey } from '../domain/canonical-address.ts'
import { reviveArticle, summaryOf } from './catalog-rows.ts'
import type { CatalogDatabase, Statements } from './open-catalog.ts'
import { statementsOf } from './open-catalog.ts'
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

/** The rows of articles in every table. Works within the transaction of whoever calls. */
export class ArticleRows {
  private readonly statements: Statements
  private readonly search: SearchIndex

  constructor(db: CatalogDatabase) {
    this.statements = statementsOf(db)
    this.search = new SearchIndex(db)
  }

  /** The article that a file held when it was last good. */
  lastGood(path: string): GoodArticle | undefined {
    const row = this.statements.get('select article, fingerprint from articles where path = ?').get(path) as
      | { article: string; fingerprint: string }
      | undefined
    return row && { article: reviveArticle(row.article), fingerprint: row.fingerprint }
  }

  /** Whether an article is another one than the catalog has of its file. */
  differs({ value, version, picture }: ReadArticle): boolean {
    const before = this.statements
      .get('select version, summary, article from articles where path = ?')
      .get(value.path) as { version: string; summary: string; article: string } | undefined
    return !(
      before?.version === version &&
      before.summary === JSON.stringify(summaryOf(value, picture)) &&
      before.article === JSON.stringify(value)
    )
  }

  add({ value, version, fingerprint, picture, month }: ReadArticle): void {
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

  slugOf(path: string): string | undefined {
    return (
      this.statements.get('select slug from articles where path = ?').get(path) as
        | { slug: string }
        | undefined
    )?.slug
  }

  remove(path: string): void {
    this.search.remove(path)
    for (const table of ['articles', 'terms', 'corrections', 'changes', 'series', 'aliases'])
      this.statements.get(`delete from ${table} where path = ?`).run(path)
  }

  /** Of several files with one slug only the first by path is shown, whatever order they came in. */
  reshade(slug: string): void {
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
}
