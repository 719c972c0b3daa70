import type { CatalogQueries } from '../catalog-queries.ts'
import { type Filters, passes } from './candidates.ts'
import { type Finding, findAll, findSome, mostRanked } from './find.ts'
import { type Hit, hitOf } from './hit.ts'
import { stems } from './indexed-words.ts'
import type { Query } from './parse-query.ts'
import { rank } from './rank.ts'
import { rarityOf } from './rarity.ts'
import { stemmedLanguages } from './stem.ts'

export const hitsPerPage = 20

export type SearchRequest = Filters & {
  query: Query
  /** From 1 on. */
  page: number
}

export type SearchResult = {
  /** Nothing has all of the words, so these have some. */
  isRelaxed: boolean
  hits: Hit[]
  /** Articles found, at most `mostRanked`. */
  total: number
  /** There are older ones, which were not looked at. */
  isMore: boolean
  pages: number
  /** All that was found without filters, for counting; `undefined` when it is too much to be counted. */
  unfiltered: { section: string; publishedAt: number }[] | undefined
}

/** Public articles that a query finds, best first: see `rank`. */
export function searchArticles(ask: CatalogQueries, request: SearchRequest): SearchResult {
  const { query, page, ...filters } = request
  const titles = titlesOf(query)
  const all = findAll(ask, query, { now: filters.now }, titles)
  const isRelaxed = all.found.length === 0 && query.wanted.length > 1
  const find = (given: Filters) =>
    isRelaxed ? findSome(ask, query, given) : findAll(ask, query, given, titles)
  const unfiltered = isRelaxed ? find({ now: filters.now }) : all
  const finding = filtered(unfiltered, filters, find)
  const ranked = ranking(ask, finding, { now: filters.now, titles })
  const shown = ranked.slice((page - 1) * hitsPerPage, page * hitsPerPage)
  return {
    isRelaxed,
    hits: shown.map((doc) => hitOf(ask, doc, query)),
    total: ranked.length,
    isMore: finding.isMore,
    pages: Math.max(1, Math.ceil(ranked.length / hitsPerPage)),
    unfiltered: unfiltered.isMore ? undefined : unfiltered.found,
  }
}

/** Of all that was found, if that is all; else the newest that fit have to be looked for. */
function filtered(finding: Finding, filters: Filters, find: (filters: Filters) => Finding): Finding {
  if (filters.section === undefined && filters.published === undefined) return finding
  if (finding.isMore) return find(filters)
  return { ...finding, found: finding.found.filter((candidate) => passes(candidate, filters)) }
}

/** Numbers of articles, best first. Among those that have a single term its rarity changes nothing. */
function ranking(
  ask: CatalogQueries,
  { found, terms }: Finding,
  { now, titles }: { now: number; titles: ReadonlySet<string> },
): number[] {
  const isOne = terms.length === 1
  const weighed = terms.map((one) => ({ ...one, rarity: isOne ? 1 : rarityOf(ask, one.term) }))
  return rank(found, { now, terms: weighed, titles }).slice(0, mostRanked)
}

/** The query as a headline, in stems of each language. */
function titlesOf({ text }: Query): Set<string> {
  const titles = new Set(stemmedLanguages.map((language) => stems(text, language).join(' ')))
  titles.delete('')
  return titles
}
