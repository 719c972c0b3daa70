import type { Article, ArticleSummary } from '../../domain/article.ts'
import { type CatalogQueries, live } from '../catalog-queries.ts'
import { reviveArticle } from '../catalog-rows.ts'
import { documentNumbers } from './document-numbers.ts'
import { phrase } from './match-expression.ts'
import { bodyText, stems } from './search-index.ts'
import { stemmedLanguage } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** Articles looked at for one term, newest first: a term that more have tells little about any. */
const perTerm = 150

/** The most frequent words of the body that are looked for. */
const bodyWords = 16

/** A phrase of the query language of FTS5, and what an article counts for that has it. */
type Clue = { match: string; weight: number }

/**
 * Public articles about the same as the one under this slug, nearest first. Tags weigh most, then words of the
 * headline, then frequent words of the body; each the more, the fewer articles have it. One that shares neither
 * a tag nor three other words is not related. The work is bounded and does not grow with the archive.
 */
export function relatedArticles(
  ask: CatalogQueries,
  slug: string,
  now: number,
  limit: number,
): ArticleSummary[] {
  const row = ask.one<{ article: string; doc: number }>(
    `select a.article, a.doc from articles a where a.slug = ? and ${live}`,
    ...[slug, now, now],
  )
  if (!row) return []
  const found: ArticleSummary[] = []
  for (const doc of nearest(ask, cluesOf(reviveArticle(row.article)), now)) {
    if (found.length >= limit) break
    if (doc !== row.doc)
      found.push(...ask.summaries(`from articles a where a.doc = ? and ${live}`, doc, now, now))
  }
  return found
}

/** Numbers of the articles that have enough of the clues, best first, the newer of two alike. */
function nearest(ask: CatalogQueries, clues: readonly Clue[], now: number): number[] {
  const scores = new Map<number, { score: number; evidence: number }>()
  const sample = ask.numbers('select doc value from articles order by doc desc limit ?', 4 * perTerm).length
  for (const { match, weight } of clues) {
    const found = ask.numbers(
      'select rowid value from search where search match ? and rowid < ? order by rowid desc limit ?',
      ...[match, documentNumbers(now).beyond, perTerm],
    )
    // What a third of the paper has tells nothing, but in a paper of a few articles everything is common.
    if (found.length > Math.max(3, sample / 3)) continue
    const rarity = Math.log(1 + sample / (found.length + 1))
    for (const doc of found) {
      const { score, evidence } = scores.get(doc) ?? { score: 0, evidence: 0 }
      scores.set(doc, { score: score + weight * rarity, evidence: evidence + weight })
    }
  }
  return [...scores]
    .filter(([, { evidence }]) => evidence >= enough)
    .sort(([docA, a], [docB, b]) => b.score - a.score || docB - docA)
    .map(([doc]) => doc)
}

const weights = { tag: 4, headline: 2, body: 1 }
/** What a related article has to share at least. */
const enough = 3

function cluesOf({ lang, title, tags, body, image }: Article): Clue[] {
  const language = stemmedLanguage(lang)
  const isTelling = (word: string) => word.length > 2 && !stopWords[language].has(word)
  const headline = new Set(stems(title, language).filter(isTelling))
  const counts = new Map<string, number>()
  for (const word of stems(bodyText({ body, ...(image && { image }) }), language)) {
    if (word.length > 3 && isTelling(word) && !headline.has(word))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const frequent = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a)
  return [
    ...tags.map(({ name }) => ({
      match: `subjects : ${phrase(stems(name, language))}`,
      weight: weights.tag,
    })),
    ...[...headline].map((word) => ({ match: phrase([word]), weight: weights.headline })),
    ...frequent.slice(0, bodyWords).map(([word]) => ({ match: phrase([word]), weight: weights.body })),
  ]
}
