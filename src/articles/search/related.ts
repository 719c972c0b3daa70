import type { Article } from '../../domain/article.ts'
import type { CatalogDatabase } from '../open-catalog.ts'
import { documentNumbers } from './document-numbers.ts'
import { bodyText, stems } from './search-index.ts'
import { stemmedLanguage } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** Articles looked at for one term, newest first: a term that more have tells little about any. */
const perTerm = 250

/** Terms of the body that are asked for; its most frequent. */
const bodyTerms = 24

/** A phrase of the query language of FTS5, and what an article counts for that has it. */
type Clue = { match: string; weight: number }

type Subject = Pick<Article, 'lang' | 'title' | 'tags' | 'body' | 'image'>

/**
 * Numbers of articles that are about the same as this one, nearest first, each with its score. Tags weigh most,
 * then words of the headline, then frequent words of the body; each the more, the fewer articles have it. An
 * article that shares neither a tag nor two other terms is not related. The work is bounded: it does not grow
 * with the archive.
 */
export function relatedDocuments(db: CatalogDatabase, article: Subject, now: number): number[] {
  const newest = documentNumbers(now).beyond
  const statement = db
    .prepare('select rowid from search where search match ? and rowid < ? order by rowid desc limit ?')
    .pluck()
  const scores = new Map<number, { score: number; evidence: number }>()
  for (const { match, weight } of cluesOf(article)) {
    const found = statement.all(match, newest, perTerm) as number[]
    const rarity = Math.log((perTerm * 4) / (found.length + 1))
    for (const doc of found) {
      const before = scores.get(doc) ?? { score: 0, evidence: 0 }
      scores.set(doc, { score: before.score + weight * rarity, evidence: before.evidence + weight })
    }
  }
  return [...scores]
    .filter(([, { evidence }]) => evidence >= enough)
    .sort(([docA, a], [docB, b]) => b.score - a.score || docB - docA)
    .map(([doc]) => doc)
}

const weights = { tag: 4, headline: 2, body: 1 }
const enough = 3

function cluesOf({ lang, title, tags, body, image }: Subject): Clue[] {
  const language = stemmedLanguage(lang)
  const telling = (word: string) => word.length > 2 && !stopWords[language].has(word)
  const inHeadline = new Set(stems(title, language).filter(telling))
  const counts = new Map<string, number>()
  for (const word of stems(bodyText({ body, image }), language)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const inBody = [...counts]
    .filter(([word, count]) => count > 1 && word.length > 3 && telling(word) && !inHeadline.has(word))
    .sort(([wordA, a], [wordB, b]) => b * wordB.length - 0 - a * wordA.length)
    .slice(0, bodyTerms)
  return [
    ...tags.map(({ name }) => ({ match: `subjects : ${phrase(stems(name, language))}`, weight: weights.tag })),
    ...[...inHeadline].map((word) => ({ match: phrase([word]), weight: weights.headline })),
    ...inBody.map(([word]) => ({ match: phrase([word]), weight: weights.body })),
  ]
}

/** Words in a row, in FTS5's language; folded words have no quotation marks in them. */
export function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`
}
