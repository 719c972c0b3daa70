import type { CatalogQueries } from '../catalog-queries.ts'
import { candidatesFor, candidatesTitled, type Filters } from './candidates.ts'
import type { Query, Term } from './parse-query.ts'
import type { Candidate } from './rank.ts'

/** Articles found that are ranked: the newest of more. It bounds the work, however many there are. */
export const mostRanked = 1000

/** What was found. `having` says of each term which of the articles are known to have it, where not all have all. */
export type Finding = {
  found: Candidate[]
  isMore: boolean
  terms: { term: Term; having?: ReadonlySet<number> }[]
}

/**
 * Articles that have all that is wanted: the newest, and older ones that have it for a headline.
 *
 * @param titles the query as a headline, in stems
 */
export function findAll(
  ask: CatalogQueries,
  query: Query,
  filters: Filters,
  titles: ReadonlySet<string>,
): Finding {
  const newest = candidatesFor(ask, query, { ...filters, most: mostRanked })
  const isMore = newest.length === mostRanked
  const older = isMore && query.unwanted.length === 0 ? candidatesTitled(ask, titles, filters) : []
  return { found: once([...newest, ...older]), isMore, terms: query.wanted.map((term) => ({ term })) }
}

/** Articles that have any of it: the newest of each term. */
export function findSome(ask: CatalogQueries, { wanted, unwanted }: Query, filters: Filters): Finding {
  const most = Math.floor(mostRanked / wanted.length)
  const lists = wanted.map((term) => candidatesFor(ask, { wanted: [term], unwanted }, { ...filters, most }))
  return {
    found: once(lists.flat()),
    isMore: lists.some((list) => list.length === most),
    terms: wanted.map((term, index) => ({ term, having: new Set(lists[index]?.map(({ doc }) => doc)) })),
  }
}

function once(found: readonly Candidate[]): Candidate[] {
  return [...new Map(found.map((candidate) => [candidate.doc, candidate])).values()]
}
