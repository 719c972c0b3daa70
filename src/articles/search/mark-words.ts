import { foldWord, mayBeginWith, type WrittenWord, writtenWords } from './fold-words.ts'
import type { StemmedLanguage } from './stem.ts'
import { stem } from './stem.ts'

/** Text in pieces, in order; those that were looked for are marked. */
export type MarkedText = { text: string; isMarked?: true }[]

/** A place in a text where a term was found. */
export type Found = { term: number; first: number; last: number; start: number; end: number }

/** A text with what was found in it. */
export type Searched = { text: string; words: { start: number; end: number }[]; found: Found[] }

/** Looks for terms, each given as the stems it may have, in a text. */
export function findWords(text: string, language: StemmedLanguage, terms: readonly string[][][]): Searched {
  const words = writtenWords(text)
  const variants = terms.flatMap((term, index) => term.map((stems) => ({ term: index, stems })))
  const stemAt = stemsIn(
    words,
    language,
    variants.flatMap(({ stems }) => stems),
  )
  const found: Found[] = []
  for (let first = 0; first < words.length; first++) {
    if (stemAt[first] === '') continue
    for (const { term, stems } of variants) {
      if (!stems.every((part, index) => stemAt[first + index] === part)) continue
      const last = first + stems.length - 1
      found.push({ term, first, last, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 })
    }
  }
  return { text, words, found }
}

/** The stem of each word; of one that begins otherwise than all that is wanted none: endings alone are ever changed. */
function stemsIn(
  words: readonly WrittenWord[],
  language: StemmedLanguage,
  wanted: readonly string[],
): string[] {
  const initials = new Set(wanted.map((word) => word.charAt(0)))
  return words.map(({ written }) =>
    mayBeginWith(written, initials) ? stem(foldWord(written), language) : '',
  )
}

/** How many different terms were found. */
export function countTerms(found: readonly Found[]): number {
  return new Set(found.map(({ term }) => term)).size
}

/** The text from `from` to `to` with what was found in it marked. */
export function markWords({ text, found }: Searched, from = 0, to = text.length): MarkedText {
  const parts: MarkedText = []
  let at = from
  for (const { start, end } of found) {
    if (start < at || end > to) continue
    if (start > at) parts.push({ text: text.slice(at, start) })
    parts.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < to) parts.push({ text: text.slice(at, to) })
  return parts
}
