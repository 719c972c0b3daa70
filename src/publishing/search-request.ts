import { z } from 'zod'
import { longestQuery } from '../articles/search/parse-query.ts'
import type { Site } from '../domain/site.ts'
import { pageNumberIn } from '../domain/stable-pages.ts'
import { parseDate } from '../site/dates.ts'

/** What a reader asks the search page for. */
export type AskedSearch = {
  text: string
  section?: string
  /** "2026". */
  year?: string
  published?: { from: number; to: number }
  page: number
}

// Of a key that is given twice the first counts; what is no text at all counts as not given.
const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string()).catch('')
const parameters = z.object({ q: first, section: first, year: first, page: first })

/**
 * Reads the query string of `/search`. A section or year that does not exist is passed over.
 *
 * @param query as Next has taken it apart: texts, and lists of texts for repeated keys
 * @returns `undefined` when `page` is no page number
 */
export function readSearch(query: unknown, { sections, timeZone }: Site): AskedSearch | undefined {
  const { q, section, year, page } = parameters.parse(query)
  const number = page === '' ? 1 : pageNumberIn(page)
  if (number === undefined) return undefined
  const published = /^\d{4}$/.test(year) ? yearIn(Number(year), timeZone) : undefined
  return {
    // Longer ones are cut by the search, which says so; this only keeps megabytes away from it.
    text: q.slice(0, 10 * longestQuery),
    page: number,
    ...(sections.some(({ slug }) => slug === section) && { section }),
    ...(published && { year, published }),
  }
}

function yearIn(year: number, timeZone: string): AskedSearch['published'] | undefined {
  const [from, to] = [year, year + 1].map((n) => parseDate(`${String(n).padStart(4, '0')}-01-01`, timeZone))
  return from && to && { from: from.getTime(), to: to.getTime() }
}
