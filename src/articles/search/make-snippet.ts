import { countTerms, findWords, type MarkedText, markWords, type Searched } from './mark-words.ts'
import type { StemmedLanguage } from './stem.ts'

/** Words of a snippet, and those of them before the first that was found. */
const length = 34
const before = 8

/** A word may stand in a long text thousands of times; the first of them are enough to choose from. */
const mostLooked = 200

/** The stretch of a text that has the most of what was looked for, the first of several; marked. */
export function makeSnippet(searched: Searched): MarkedText {
  const { text, words } = searched
  if (words.length === 0) return []
  const start = Math.max(0, Math.min(bestStretch(searched).first - before, words.length - length))
  const end = Math.min(words.length, start + length)
  const from = start === 0 ? 0 : (words[start]?.start ?? 0)
  const to = end === words.length ? text.length : (words[end - 1]?.end ?? text.length)
  const marked = markWords(searched, from, to)
  return [...ellipsis(from > 0, '… '), ...marked, ...ellipsis(to < text.length, ' …')]
}

/** Characters at the beginning of a text that are looked at first. */
const opening = 1200

/** The same as `findWords`, but no further than a snippet needs that has all of the terms. */
export function findForSnippet(text: string, language: StemmedLanguage, terms: string[][][]): Searched {
  const cut = text.length > opening ? text.lastIndexOf(' ', opening) : -1
  if (cut <= 0) return findWords(text, language, terms)
  const searched = findWords(text.slice(0, cut), language, terms)
  const { terms: had, first } = bestStretch(searched)
  const isEnough = had === terms.length && first + length < searched.words.length
  return isEnough ? searched : findWords(text, language, terms)
}

function ellipsis(isCut: boolean, text: string): MarkedText {
  return isCut ? [{ text }] : []
}

function bestStretch({ found }: Searched): { terms: number; first: number } {
  let best = { terms: 0, first: 0 }
  const looked = found.slice(0, mostLooked)
  for (const { first } of looked) {
    const within = looked.filter((other) => other.first >= first && other.last < first + length - before)
    const terms = countTerms(within)
    if (terms > best.terms) best = { terms, first }
  }
  return best
}
