import type { CatalogQueries } from '../catalog-queries.ts'
import { matchExpression } from './match-expression.ts'
import type { Term } from './parse-query.ts'

/** So many articles that have a word are counted; how many more have it is told by the newest articles of the paper. */
const mostCounted = 500

/**
 * What finding each term counts: the logarithm of how many articles the paper has for one with it, as BM25 has it. A
 * phrase counts as much as the rarest of its words: to count those that have it, FTS5 would read all that have them.
 * So the work does not grow with the archive, but for the count of all articles.
 */
export function raritiesOf(ask: CatalogQueries, terms: readonly Term[]): number[] {
  // Among articles that all have the same single term it changes nothing.
  if (terms.length === 1) return [1]
  const all = ask.one<{ n: number }>('select count(*) n from articles')?.n ?? 0
  const newest = ask.one<{ doc: number }>(
    'select doc from articles order by doc desc limit 1 offset ?',
    mostCounted - 1,
  )
  const rarityOf = (word: string) => {
    const having = countHaving(ask, word, newest?.doc ?? Number.MIN_SAFE_INTEGER)
    const isAll = having.all < mostCounted
    const estimated = isAll ? having.all : Math.max(mostCounted, (all * having.newest) / mostCounted)
    return Math.log(1 + (all - estimated + 0.5) / (estimated + 0.5))
  }
  return terms.map((words) => Math.max(...words.map(rarityOf)))
}

/** @param since number of the first of the newest articles */
function countHaving(ask: CatalogQueries, word: string, since: number): { all: number; newest: number } {
  const counted = ask.one<{ n: number; newest: number }>(
    `select count(*) n, count(doc >= ? or null) newest
     from (select rowid doc from search where search match ? order by rowid desc limit ?)`,
    ...[since, matchExpression({ wanted: [[word]], unwanted: [] }), mostCounted],
  )
  return { all: counted?.n ?? 0, newest: counted?.newest ?? 0 }
}
