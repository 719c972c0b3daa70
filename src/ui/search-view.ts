import type { MarkedText } from '../articles/search/mark-words.ts'
import type { CardView } from './article-card.tsx'
import type { Credit } from './byline.tsx'
import type { TimeView } from './time-stamp.tsx'

export type HitView = {
  slug: string
  title: MarkedText
  snippet: MarkedText
  /** Set when the text is in another language than the site. */
  lang?: string
  section: { slug: string; name: string }
  authors: Credit[]
  published: TimeView
  /** Published comments, where there are any. */
  comments?: number
}

/** What the results can be narrowed to, and what they are; a count is missing when there were too many. */
export type FilterView = { chosen?: string; options: { value: string; name: string; count?: number }[] }

export type SearchView = {
  query: string
  wasCut: boolean
  /** Whether there is anything in the query to look for. */
  hasWords: boolean
  page: number
  total: number
  /** There are more than `total`. */
  isMore: boolean
  /** The results have some of the words only. */
  isRelaxed: boolean
  hits: HitView[]
  sections: FilterView
  years: FilterView
  pages: { n: number; href: string; isCurrent: boolean }[]
  previous?: string
  next?: string
  /** A query that would find something. */
  suggestion?: string
  /** Ways on when there is nothing to show. */
  offers?: { tags: { slug: string; name: string }[]; latest: CardView[] }
}
