import type { CatalogQueries } from '../catalog-queries.ts'
import { countCandidates, type Filters, passes } from './candidates.ts'
import { type Finding, findAll, findSome, mostRanked } from './find.ts'
import { type Hit, hitOf } from './hit.ts'
import { stems } from './indexed-words.ts'
import { type Query, stemsOf } from './parse-query.ts'
import { rank } from './rank.ts'
import { raritiesOf } from './rarity.ts'
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
  const { query, page, now } = request
  const titles = titlesOf(query)
  const { finding, isRelaxed, unfiltered } = find(ask, request, titles)
  const rarities = raritiesOf(ask, query.wanted)
  const terms = finding.terms.map((one, index) => ({ ...one, rarity: rarities[index] ?? 0 }))
  const ranked = rank(finding.found, { now, terms, titles }).slice(0, mostRanked)
  const variants = query.wanted.map(stemsOf)
  const shown = ranked.slice((page - 1) * hitsPerPage, page * hitsPerPage)
  return {
    ...{ isRelaxed, unfiltered },
    hits: shown.map((doc) => hitOf(ask, doc, variants)),
    total: ranked.length,
    isMore: finding.isMore,
    pages: Math.max(1, Math.ceil(ranked.length / hitsPerPage)),
  }
}

type Found = Pick<SearchResult, 'isRelaxed' | 'unfiltered'> & { finding: Finding }

/** Filters are passed over at first, to know what could be chosen instead; unless it is too much to be counted. */
function find(ask: CatalogQueries, request: SearchRequest, titles: ReadonlySet<string>): Found {
  const { query, now, section, published } = request
  const isFiltered = section !== undefined || published !== undefined
  const most = mostRanked
  if (isFiltered && query.wanted.length > 0 && countCandidates(ask, query, { now, most }) === most)
    return { finding: findAll(ask, query, request, titles), isRelaxed: false, unfiltered: undefined }
  const all = findAll(ask, query, { now }, titles)
  const isRelaxed = all.found.length === 0 && query.wanted.length > 1
  const whole = isRelaxed ? findSome(ask, query, { now }) : all
  const unfiltered = whole.isMore ? undefined : whole.found
  if (isRelaxed && whole.isMore && isFiltered)
    return { finding: findSome(ask, query, request), isRelaxed, unfiltered }
  const found = whole.found.filter((candidate) => passes(candidate, request))
  return { finding: { ...whole, found }, isRelaxed, unfiltered }
}

/** The query as a headline, in stems of each language. */
function titlesOf({ text }: Query): Set<string> {
  const titles = new Set(stemmedLanguages.map((language) => stems(text, language).join(' ')))
  titles.delete('')
  return titles
}
