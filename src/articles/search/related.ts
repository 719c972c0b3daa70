import type { ArticleSummary } from '../../domain/article.ts'
import { type CatalogQueries, live } from '../catalog-queries.ts'
import { documentNumbers } from './document-numbers.ts'
import { isTelling } from './indexed-words.ts'
import { phrase } from './match-expression.ts'
import { stemmedLanguages } from './stem.ts'

/** Articles looked at for one clue, newest first: what more have tells little about any. */
const perClue = 100

/** Numbers of the articles that have something in common with one, and what that counts. */
type Clue = { docs: number[]; weight: number }

/** The most frequent words of the body that are looked for. */
const bodyWords = 10

const weights = { tag: 4, headline: 2, body: 1 }
/** What a related article has to share at least. */
const enough = 3

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
  const row = ask.one<Row>(
    `select a.doc, a.path, g.headline, g.frequent from articles a join gists g on g.doc = a.doc
     where a.slug = ? and ${live}`,
    ...[slug, now, now],
  )
  if (!row) return []
  const found: ArticleSummary[] = []
  for (const doc of nearest(ask, cluesOf(ask, row, now))) {
    if (found.length >= limit) break
    if (doc !== row.doc)
      found.push(...ask.summaries(`from articles a where a.doc = ? and ${live}`, doc, now, now))
  }
  return found
}

type Row = { doc: number; path: string; headline: string; frequent: string }

/** Numbers of the articles that have enough of the clues, best first, the newer of two alike. */
function nearest(ask: CatalogQueries, clues: readonly Clue[]): number[] {
  const scores = new Map<number, { score: number; evidence: number }>()
  const sample = ask.numbers('select doc value from articles order by doc desc limit ?', 4 * perClue).length
  for (const { docs, weight } of clues) {
    // What a third of the paper has tells nothing, but in a paper of a few articles everything is common.
    if (docs.length > Math.max(3, sample / 3)) continue
    const rarity = Math.log(1 + sample / (docs.length + 1))
    for (const doc of docs) {
      const { score, evidence } = scores.get(doc) ?? { score: 0, evidence: 0 }
      scores.set(doc, { score: score + weight * rarity, evidence: evidence + weight })
    }
  }
  return [...scores]
    .filter(([, { evidence }]) => evidence >= enough)
    .sort(([docA, a], [docB, b]) => b.score - a.score || docB - docA)
    .map(([doc]) => doc)
}

/** What tells little in either language is left out: the index does not say of which one an article is. */
function cluesOf(ask: CatalogQueries, { path, headline, frequent }: Row, now: number): Clue[] {
  const inHeadline = new Set(
    wordsOf(headline).filter((word) => stemmedLanguages.every((language) => isTelling(word, language))),
  )
  const inBody = wordsOf(frequent).filter((word) => !inHeadline.has(word))
  return [
    ...tagsOf(ask, path).map((tag) => ({ docs: tagged(ask, tag, now), weight: weights.tag })),
    ...[...inHeadline].map((word) => ({ docs: having(ask, word, now), weight: weights.headline })),
    ...inBody.slice(0, bodyWords).map((word) => ({ docs: having(ask, word, now), weight: weights.body })),
  ]
}

function wordsOf(stems: string): string[] {
  return stems.split(' ').filter((word) => word !== '')
}

function tagsOf(ask: CatalogQueries, path: string): string[] {
  const rows = ask.all<{ slug: string }>(`select slug from terms where path = ? and kind = 'tags'`, path)
  return rows.map(({ slug }) => slug)
}

function tagged(ask: CatalogQueries, tag: string, now: number): number[] {
  return ask.numbers(
    `select a.doc value from terms t join articles a on a.path = t.path
     where t.kind = 'tags' and t.slug = ? and t.publish_at <= ?
     order by t.month desc, t.publish_at desc limit ?`,
    ...[tag, now, perClue],
  )
}

function having(ask: CatalogQueries, word: string, now: number): number[] {
  return ask.numbers(
    'select rowid value from search where search match ? and rowid < ? order by rowid desc limit ?',
    ...[phrase([word]), documentNumbers(now).beyond, perClue],
  )
}
