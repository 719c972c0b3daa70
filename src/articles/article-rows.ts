import type { Article } from '../domain/article.ts'
import { addressKey } from '../domain/canonical-address.ts'
import { reviveArticle } from './catalog-rows.ts'
import { MonthCounts } from './month-counts.ts'
import type { CatalogDatabase, Statements } from './open-catalog.ts'
import { statementsOf } from './open-catalog.ts'
import type { IndexedWords } from './search/indexed-words.ts'
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
  /** That of its date in the site's time zone, such as "2026-03". */
  month: string
  /** As JSON: what a list shows of it, and all of it. */
  written: { summary: string; article: string }
  words: IndexedWords
}

/** The rows of articles in every table. Works within the transaction of whoever calls. */
export class ArticleRows {
  private readonly statements: Statements
  private readonly search: SearchIndex
  private readonly months: MonthCounts

  constructor(db: CatalogDatabase) {
    this.statements = statementsOf(db)
    this.months = new MonthCounts(this.statements)
    this.search = new SearchIndex(db)
  }

  /** The article that a file held when it was last good. */
  lastGood(path: string): GoodArticle | undefined {
    const row = this.statements.get('select article, fingerprint from articles where path = ?').get(path) as
      | { article: string; fingerprint: string }
      | undefined
    return row && { article: reviveArticle(row.article), fingerprint: row.fingerprint }
  }

  /** What the catalog has of the article of a file; `isSame` when that is the one that was read. */
  before({ value, version, written }: ReadArticle): { slug: string; isSame: boolean } | undefined {
    const row = this.statements
      .get('select slug, version, summary, article from articles where path = ?')
      .get(value.path) as { slug: string; version: string; summary: string; article: string } | undefined
    if (!row) return undefined
    const { summary, article } = written
    return {
      slug: row.slug,
      isSame: row.version === version && row.summary === summary && row.article === article,
    }
  }

  add({ value, version, fingerprint, month, written, words }: ReadArticle): void {
    const [doc, subjects] = [this.search.numberFor(value), this.search.subjectsOf(value)]
    const isAlone = !this.statements.get('select 1 from articles where slug = ?').get(value.slug)
    const live = isAlone && !value.draft ? 1 : 0
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
        ...[written.summary, written.article],
      )
    this.search.add(doc, value, subjects, words)
    this.saveTerms(value, month, live)
    this.saveCorrections(value, live)
    this.saveChanges(value, month, live)
    if (value.series) this.saveSeries(value.path, value.series)
    if (!isAlone) this.reshade(value.slug)
  }

  private saveTerms(article: Article, month: string, live: number): void {
    const terms = [
      ['sections', article.section, ''],
      ['archive', month, ''],
      ...article.authors.map((author) => ['authors', author, '']),
      ...article.tags.map(({ slug, name }) => ['tags', slug, name]),
    ]
    const insert = this.statements.get('insert or ignore into terms values (?, ?, ?, ?, ?, ?, ?, ?)')
    const [at, end] = [article.date.getTime(), article.expires?.getTime() ?? null]
    for (const [kind = '', slug = '', name] of terms) {
      const { changes } = insert.run(kind, slug, month, at, article.path, name, end, live)
      if (changes > 0 && live === 1 && end === null) this.months.add(kind, slug, month)
    }
    const alias = this.statements.get('insert or ignore into aliases values (?, ?)')
    for (const path of article.aliases) alias.run(addressKey(path), article.path)
  }

  private saveCorrections({ path, date, expires, corrections }: Article, live: number): void {
    const insert = this.statements.get('insert into corrections values (?, ?, ?, ?, ?, ?, ?)')
    const [at, end] = [date.getTime(), expires?.getTime() ?? null]
    for (const [n, correction] of corrections.entries())
      insert.run(correction.date.getTime(), path, n, correction.text, at, end, live)
  }

  private saveChanges({ path, date, updated, corrections }: Article, month: string, live: number): void {
    const insert = this.statements.get('insert or ignore into changes values (?, ?, ?, ?)')
    const told = [updated, ...corrections.map((correction) => correction.date)]
    for (const at of told) if (at && at > date) insert.run(path, at.getTime(), month, live)
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

  /** To be called before a transaction ends. */
  finish(): void {
    this.months.save()
    this.search.finish()
  }

  remove(path: string): void {
    this.months.save()
    this.search.remove(path)
    for (const table of ['articles', 'terms', 'corrections', 'changes', 'series', 'aliases'])
      this.statements.get(`delete from ${table} where path = ?`).run(path)
  }

  /** Of several files with one slug only the first by path is shown, whatever order they came in. */
  reshade(slug: string): void {
    this.months.save()
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
