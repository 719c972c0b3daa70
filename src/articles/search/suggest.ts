import { distance } from 'fastest-levenshtein'
import { type CatalogQueries, live } from '../catalog-queries.ts'
import { documentNumbers } from './document-numbers.ts'
import { foldWords } from './fold-words.ts'
import { matchExpression } from './match-expression.ts'
import { parseQuery, type Query } from './parse-query.ts'

/** Words of the vocabulary that are compared with one word; they begin alike and are about as long. */
const mostCompared = 8000

/**
 * The query with each word that nothing has put right, by the words of headlines, tags and names; `undefined`
 * when there is nothing to put right, or nothing would be found then either.
 */
export function suggestQuery(ask: CatalogQueries, { text, wanted }: Query, now: number): string | undefined {
  const better = new Map(
    wanted
      .flat()
      .filter((word) => !isFound(ask, [[word]], now))
      .flatMap((word) => {
        const found = nearestWord(ask, word)
        return found ? [[word, found] as const] : []
      }),
  )
  if (better.size === 0) return undefined
  const suggestion = foldWords(text).reduceRight((changed, { text: word, start, end }) => {
    const written = better.get(word)
    return written === undefined ? changed : changed.slice(0, start) + written + changed.slice(end)
  }, text)
  return isFound(ask, parseQuery(suggestion).wanted, now) ? suggestion : undefined
}

/** Only in what is public: a suggestion must not tell the words of an article that is over or to come. */
function isFound(ask: CatalogQueries, wanted: Query['wanted'], now: number): boolean {
  const match = matchExpression({ wanted, unwanted: [] })
  const found = ask.one(
    `select 1 from search s join articles a indexed by articles_by_doc on a.doc = s.rowid
     where search match ? and s.rowid < ? and ${live} limit 1`,
    ...[match, documentNumbers(now).beyond, now, now],
  )
  return match !== undefined && found !== undefined
}

function nearestWord(ask: CatalogQueries, word: string): string | undefined {
  // A slip of the finger rarely takes the first letter.
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2
  if (most === 0) return undefined
  const rows = ask.all<{ word: string; written: string }>(
    `select word, written from vocabulary
     where word >= ? and word < ? and length(word) between ? and ? limit ?`,
    ...[
      word.slice(0, 1),
      `${word.slice(0, 1)}\u{10ffff}`,
      word.length - most,
      word.length + most,
      mostCompared,
    ],
  )
  const near = rows
    .map(({ word: other, written }) => ({ written, off: distance(word, other) }))
    .filter(({ off }) => off <= most)
    .sort((a, b) => a.off - b.off || (a.written < b.written ? -1 : 1))
  return near[0]?.written
}
