import { foldWords } from './fold-words.ts'
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
  const words = foldWords(text)
  const inText = words.map((word) => stem(word.text, language))
  const starts = new Map<string, { term: number; stems: string[] }[]>()
  for (const [term, variants] of terms.entries()) {
    for (const stems of variants) {
      const [first = ''] = stems
      starts.set(first, [...(starts.get(first) ?? []), { term, stems }])
    }
  }
  const found = inText.flatMap((word, first) =>
    (starts.get(word) ?? [])
      .filter(({ stems }) => stems.every((part, index) => inText[first + index] === part))
      .map(({ term, stems }) => {
        const last = first + stems.length - 1
        return { term, first, last, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
      }),
  )
  return { text, words, found }
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
