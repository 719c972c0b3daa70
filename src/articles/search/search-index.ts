import type { Article, Author } from '../../domain/article.ts'
import type { Site } from '../../domain/site.ts'
import { type CatalogDatabase, type Statements, statementsOf } from '../open-catalog.ts'
import { preferredNumber } from './document-numbers.ts'
import { foldWords } from './fold-words.ts'
import { type IndexedWords, indexedWords, stems } from './indexed-words.ts'
import { stemmedLanguage } from './stem.ts'

/**
 * Takes articles into the full-text index and out of it, within the transaction of whoever calls. The index
 * holds stems only; what readers see of a hit is made from the article itself.
 */
export class SearchIndex {
  private readonly names = new Map<string, string>()
  /** Words that the vocabulary has: headlines of one paper have few that are new. */
  private readonly learned = new Set<string>()
  private readonly statements: Statements
  private readonly coming: { doc: number; row: string[] }[] = []

  constructor(db: CatalogDatabase) {
    this.statements = statementsOf(db)
  }

  /** A free number for an article: see `preferredNumber`. */
  numberFor({ date, path }: Pick<Article, 'date' | 'path'>): number {
    const taken = this.statements.get('select 1 from articles where doc = ?')
    let number = preferredNumber(date.getTime(), path)
    while (taken.get(number) !== undefined) number += 1
    return number
  }

  /** Drafts stay out; whether an article is public at the moment is asked when somebody searches. */
  add(doc: number, article: Article, subjects: string, words: IndexedWords): void {
    if (article.draft) return
    const row = rowOf(article, subjects, words)
    this.coming.push({ doc, row })
    const [headline, named, description] = row
    this.statements
      .get('insert into gists values (?, ?, ?, ?, ?)')
      .run(doc, headline, named, description, words.frequent)
    this.learn(`${article.title} ${subjects}`)
  }

  /**
   * Writes what came in since the last time, before the transaction ends. In the order of their numbers: FTS5 writes a
   * part of the index for each that is lower than the one before, and merges all parts again.
   */
  finish(): void {
    const insert = this.statements.get(`insert into search (rowid, ${columns}) values (?, ?, ?, ?, ?, ?)`)
    const inOrder = this.coming.splice(0).sort((a, b) => a.doc - b.doc)
    for (const { doc, row } of inOrder) insert.run(doc, ...row)
  }

  /** Takes out an article that is still in the catalog. */
  remove(path: string): void {
    this.finish()
    const row = this.statements.get('select doc, article, subjects from articles where path = ?').get(path) as
      | { doc: number; article: string; subjects: string }
      | undefined
    const article = row && (JSON.parse(row.article) as Article)
    if (!row || !article || article.draft) return
    this.statements
      .get(`insert into search (search, rowid, ${columns}) values ('delete', ?, ?, ?, ?, ?, ?)`)
      .run(row.doc, ...rowOf(article, row.subjects, indexedWords(article)))
    this.statements.get('delete from gists where doc = ?').run(row.doc)
  }

  /** Words that are gone with their article stay: whoever suggests one asks whether it is still found. */
  private learn(text: string): void {
    const insert = this.statements.get('insert or ignore into vocabulary values (?, ?)')
    for (const { text: word, start, end } of foldWords(text)) {
      if (word.length < 4 || this.learned.has(word)) continue
      insert.run(word, text.slice(start, end).toLowerCase())
      if (this.learned.size < mostLearned) this.learned.add(word)
    }
  }

  /** The names that an article is found by. When one changes with the settings, its articles are read again. */
  subjectsOf({ section, tags, authors }: Article): string {
    return [
      this.named(`section ${section}`, () => this.sectionName(section)),
      ...tags.map(({ name }) => name),
      ...authors.map((slug) => this.named(`author ${slug}`, () => this.authorName(slug))),
    ].join(' ')
  }

  private named(key: string, find: () => string | undefined): string {
    const name = this.names.get(key) ?? find() ?? ''
    this.names.set(key, name)
    return name
  }

  private sectionName(slug: string): string | undefined {
    const row = this.statements.get("select value from meta where key = 'site'").get() as
      | { value: string }
      | undefined
    const site = row && (JSON.parse(row.value) as Site)
    return site?.sections.find((section) => section.slug === slug)?.name
  }

  private authorName(slug: string): string | undefined {
    const row = this.statements.get('select author from authors where slug = ?').get(slug) as
      | { author: string }
      | undefined
    return row && (JSON.parse(row.author) as Author).name
  }
}

/** A bound for what is kept in memory while an archive is read. */
const mostLearned = 100_000

const columns = 'headline, subjects, description, body, filed_under'

function rowOf(article: Article, subjects: string, words: IndexedWords): string[] {
  const named = stems(subjects, stemmedLanguage(article.lang)).join(' ')
  return [words.headline, named, words.description, words.body, sectionWord(article.section)]
}

/** A section's slug as the index has it. Two slugs may share it, so the article's own has to be looked at too. */
export function sectionWord(slug: string): string {
  return slug.replaceAll('-', '')
}
