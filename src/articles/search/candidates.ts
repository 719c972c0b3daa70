import { type CatalogQueries, live } from '../catalog-queries.ts'
import { documentNumbers } from './document-numbers.ts'
import { matchExpression } from './match-expression.ts'
import type { Query } from './parse-query.ts'
import type { Candidate } from './rank.ts'

export type Filters = {
  now: number
  /** Slug of a section. */
  section?: string | undefined
  /** Instants in milliseconds; the end is not part of it. */
  published?: { from: number; to: number } | undefined
}

/** The newest public articles that have all that is wanted, and nothing that is unwanted; at most `most`. */
export function candidatesFor(
  ask: CatalogQueries,
  query: Pick<Query, 'wanted' | 'unwanted'>,
  { most, ...filters }: Filters & { most: number },
): Candidate[] {
  const match = matchExpression(query, filters.section)
  if (match === undefined) return []
  const from = 'search s join gists g on g.doc = s.rowid'
  return newest(ask, { from, doc: 's.rowid', where: 'search match ?', value: match, most }, filters)
}

/** How many public articles have all that is wanted; no more than `most` are counted. */
export function countCandidates(
  ask: CatalogQueries,
  query: Pick<Query, 'wanted' | 'unwanted'>,
  { now, most }: { now: number; most: number },
): number {
  const row = ask.one<{ n: number }>(
    `select count(*) n from (
       select 1 from search s join articles a indexed by articles_by_doc on a.doc = s.rowid
       where search match ? and s.rowid < ? and ${live} order by s.rowid desc limit ?)`,
    ...[matchExpression(query), documentNumbers(now).beyond, now, now, most],
  )
  return row?.n ?? 0
}

/** The newest public articles whose headline is one of these, given in stems; some of each. */
export function candidatesTitled(
  ask: CatalogQueries,
  titles: ReadonlySet<string>,
  filters: Filters,
): Candidate[] {
  const source = { from: 'gists g', doc: 'g.doc', where: 'g.headline = ?', most: 20 }
  return [...titles].flatMap((value) => newest(ask, { ...source, value }, filters))
}

type Source = { from: string; doc: string; where: string; value: string; most: number }

function newest(
  ask: CatalogQueries,
  { from, doc, where, value, most }: Source,
  filters: Filters,
): Candidate[] {
  const { now, published } = filters
  const first = published ? documentNumbers(published.from).first : Number.MIN_SAFE_INTEGER
  const { beyond } = documentNumbers(Math.min(published?.to ?? now, now))
  // The list comes as one text: a row for each takes three times as long.
  const row = ask.one<{ list: string }>(
    `select json_group_array(json_array(doc, publish_at, section, headline, subjects, description, frequent)) list
     from (select g.*, a.publish_at, a.section
       from ${from} join articles a indexed by articles_by_doc on a.doc = ${doc}
       where ${where} and ${doc} >= ? and ${doc} < ? and ${live} order by ${doc} desc limit ?)`,
    ...[value, first, beyond, now, now, most],
  )
  const rows: Row[] = JSON.parse(row?.list ?? '[]')
  return rows.map(candidateOf).filter((candidate) => passes(candidate, filters))
}

type Row = [number, number, string, string, string, string, string]

function candidateOf([doc, publishedAt, section, headline, subjects, description, frequent]: Row): Candidate {
  return { doc, publishedAt, section, headline, subjects, description, frequent }
}

/** The index knows sections by one word, which two may share, and years by the minute. */
export function passes(
  { section, publishedAt }: Candidate,
  wanted: Pick<Filters, 'section' | 'published'>,
): boolean {
  const { from = -Infinity, to = Infinity } = wanted.published ?? {}
  return (wanted.section ?? section) === section && publishedAt >= from && publishedAt < to
}
