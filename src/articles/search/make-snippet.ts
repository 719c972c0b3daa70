import { countTerms, type MarkedText, markWords, type Searched } from './mark-words.ts'

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

/** Whether a text has all of the terms within a snippet, and goes on behind it: what follows would not be shown. */
export function isEnoughForSnippet(searched: Searched, terms: number): boolean {
  const best = bestStretch(searched)
  return best.terms === terms && best.first + length < searched.words.length
}

function ellipsis(isCut: boolean, text: string): MarkedText {
  return isCut ? [{ text }] : []
}

/** Where most of the terms stand together, and how many those are; looked for until it is all that there are. */
function bestStretch({ found }: Searched): { terms: number; first: number } {
  let best = { terms: 0, first: 0 }
  const looked = found.slice(0, mostLooked)
  const all = countTerms(looked)
  for (const [index, { first }] of looked.entries()) {
    const terms = termsFrom(looked, index, first + length - before)
    if (terms > best.terms) best = { terms, first }
    if (terms === all) break
  }
  return best
}

/** @param beyond the first word that is too far away */
function termsFrom(found: Searched['found'], from: number, beyond: number): number {
  const terms = new Set<number>()
  for (let n = from; n < found.length; n++) {
    const { term, first, last } = found[n] as Searched['found'][number]
    if (first >= beyond) break
    if (last < beyond) terms.add(term)
  }
  return terms.size
}
