import type { ArticleSummary } from '../../domain/article.ts'
import { type CatalogQueries, live } from '../catalog-queries.ts'
import { reviveArticle, reviveSummary } from '../catalog-rows.ts'
import { documentNumbers } from './document-numbers.ts'
import { makeSnippet } from './make-snippet.ts'
import { countTerms, findWords, type MarkedText, markWords } from './mark-words.ts'
import { matchExpression, phrase } from './match-expression.ts'
import { type Query, stemsOf } from './parse-query.ts'
import { type Candidate, rank } from './rank.ts'
import { bodyText, stems } from './search-index.ts'
import { stemmedLanguage } from './stem.ts'

/** Articles found that are ranked: the newest of more. It bounds the work, however many there are. */
export const mostRanked = 1000

export const hitsPerPage = 20

export type SearchRequest = {
  query: Query
  /** Slug of a section. */
  section?: string | undefined
  /** Instants in milliseconds; the end is not part of it. */
  published?: { from: number; to: number } | undefined
  /** From 1 on. */
  page: number
  now: number
}

export type Hit = { article: ArticleSummary; title: MarkedText; snippet: MarkedText }

export type SearchResult = {
  /** Nothing has all of the words, so these have some. */
  isRelaxed: boolean
  hits: Hit[]
  /** Articles found; of more than `mostRanked` only so many. */
  total: number
  pages: number
  /** All that was found without filters, for counting; `undefined` when it is too much to be counted. */
  unfiltered: { section: string; publishedAt: number }[] | undefined
}

/** Public articles that a query finds, best first: see `rank`. */
export function searchArticles(ask: CatalogQueries, request: SearchRequest): SearchResult {
  const { query, section, published, page, now } = request
  const all = candidates(ask, query, 'all', { now })
  const isRelaxed = all.length === 0 && query.wanted.length > 1
  const how = isRelaxed ? 'some' : 'all'
  const unfiltered = isRelaxed ? candidates(ask, query, how, { now }) : all
  const isTooMuch = unfiltered.length === mostRanked
  const isFiltered = section !== undefined || published !== undefined
  const found =
    isTooMuch && isFiltered
      ? candidates(ask, query, how, { now, section, published })
      : unfiltered.filter((candidate) => passes(candidate, request))
  const ranked = rank(found, { now, first: titled(ask, query, found) })
  const shown = ranked.slice((page - 1) * hitsPerPage, page * hitsPerPage)
  return {
    isRelaxed,
    hits: shown.map((doc) => hitOf(ask, doc, query)),
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / hitsPerPage)),
    unfiltered: isTooMuch ? undefined : unfiltered,
  }
}

type Filters = Pick<SearchRequest, 'now' | 'section' | 'published'>

function candidates(
  ask: CatalogQueries,
  query: Query,
  how: 'all' | 'some',
  { now, section, published }: Filters,
): Candidate[] {
  const match = matchExpression(query, { how, section })
  if (match === undefined) return []
  const from = published ? documentNumbers(published.from).first : Number.MIN_SAFE_INTEGER
  const to = documentNumbers(Math.min(published?.to ?? now, now)).beyond
  // Weights of the columns in their order. The list comes as one text: a row for each takes three times as long.
  const row = ask.one<{ list: string }>(
    `select json_group_array(json_array(doc, bm25, publish_at, section)) list from (
       select a.doc, bm25(search, 10, 4, 3, 1, 0) bm25, a.publish_at, a.section
       from search s join articles a indexed by articles_by_doc on a.doc = s.rowid
       where search match ? and s.rowid >= ? and s.rowid < ? and ${live}
       order by s.rowid desc limit ?)`,
    ...[match, from, to, now, now, mostRanked],
  )
  return (JSON.parse(row?.list ?? '[]') as [number, number, number, string][])
    .map(([doc, bm25, publishedAt, inSection]) => ({ doc, bm25, publishedAt, section: inSection }))
    .filter((candidate) => passes(candidate, { section, published }))
}

function passes({ section, publishedAt }: Candidate, wanted: Omit<Filters, 'now'>): boolean {
  const { from = -Infinity, to = Infinity } = wanted.published ?? {}
  return (wanted.section ?? section) === section && publishedAt >= from && publishedAt < to
}

/** Those whose headline is the query, word for word. */
function titled(ask: CatalogQueries, { text }: Query, found: readonly Candidate[]): Set<number> {
  const ours = new Set(found.map(({ doc }) => doc))
  const spellings = new Set((['pt', 'en'] as const).map((language) => stems(text, language).join(' ')))
  const docs = [...spellings].flatMap((words) =>
    words === ''
      ? []
      : ask.numbers(
          'select rowid value from search where search match ? order by rowid desc limit 50',
          `headline : ^ ${phrase([words])}`,
        ),
  )
  return new Set(
    docs.filter((doc) => {
      const summary = ours.has(doc) ? summaryOf(ask, doc) : undefined
      return summary && spellings.has(stems(summary.title, stemmedLanguage(summary.lang)).join(' '))
    }),
  )
}

function summaryOf(ask: CatalogQueries, doc: number): ArticleSummary | undefined {
  return ask.summaries('from articles a where a.doc = ?', doc)[0]
}

function hitOf(ask: CatalogQueries, doc: number, { wanted }: Query): Hit {
  const row = ask.one<{ article: string; summary: string }>(
    'select a.article, a.summary from articles a where a.doc = ?',
    doc,
  )
  if (!row) throw new Error(`Article ${doc} is in the index and not in the catalog.`)
  const article = reviveArticle(row.article)
  const language = stemmedLanguage(article.lang)
  const terms = wanted.map(stemsOf)
  const description = findWords(article.description ?? '', language, terms)
  const body = findWords(bodyText(article), language, terms)
  const isInBody = countTerms(body.found) > countTerms(description.found) || description.text === ''
  return {
    article: reviveSummary(row.summary),
    title: markWords(findWords(article.title, language, terms)),
    snippet: makeSnippet(isInBody ? body : description),
  }
}
