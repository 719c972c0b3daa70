import type { CatalogQueries } from '../catalog-queries.ts'
import { matchExpression } from './match-expression.ts'
import type { Term } from './parse-query.ts'

/** So many articles that have a word are counted; how many more have it is told by the newest articles of the paper. */
const mostCounted = 1000

/**
 * What finding a term counts: the logarithm of how many articles the paper has for one with it, as BM25 has it.
 * The work does not grow with the archive, but for the count of all articles.
 */
export function rarityOf(ask: CatalogQueries, term: Term): number {
  const all = ask.one<{ n: number }>('select count(*) n from gists')?.n ?? 0
  const newest = ask.one<{ doc: number }>(
    'select doc from gists order by doc desc limit 1 offset ?',
    mostCounted - 1,
  )
  const having = ask.one<{ n: number; among: number }>(
    `select count(*) n, count(doc >= ? or null) among
     from (select rowid doc from search where search match ? order by rowid desc limit ?)`,
    ...[
      newest?.doc ?? Number.MIN_SAFE_INTEGER,
      matchExpression({ wanted: [term], unwanted: [] }),
      mostCounted,
    ],
  )
  const { n, among } = having ?? { n: 0, among: 0 }
  const estimated = n < mostCounted ? n : Math.max(n, (all * among) / mostCounted)
  return Math.log(1 + (all - estimated + 0.5) / (estimated + 0.5))
}
