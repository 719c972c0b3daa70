import { remembering } from './remembering.ts'
import { wordPattern } from './word-pattern.ts'

/** A word as the index knows it, and where it stands in the text. */
export type Word = {
  /** Without accents, in lower case. */
  text: string
  start: number
  end: number
}

const plain = /^[a-z0-9]+$/

/** No word of a language is longer; what is would only swell the index. */
const longestWord = 40

/** The words of a text in their order. The "s" of "city's" is none. */
export function foldWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern(text))) {
    const start = match.index
    const folded = foldWord(match[0])
    const isPossessive = folded === 's' && /['’]/.test(text.charAt(start - 1))
    if (folded === '' || isPossessive) continue
    words.push({ text: folded, start, end: start + match[0].length })
  }
  return words
}

/**
 * The same words without their places, each through `then`, which must answer alike for the same word. Made for
 * the index, which takes in whole archives: a word that was met before is looked up and neither folded nor anything.
 */
export function mappingWords(then: (folded: string) => string): (text: string) => string[] {
  const mapped = remembering((word) => then(foldWord(word)))
  return (text) =>
    possessive.test(text)
      ? foldWords(text).map((word) => then(word.text))
      : (text.match(wordPattern(text)) ?? []).map(mapped).filter((word) => word !== '')
}

/** A word without accents, in lower case; nothing is left of one that is made of signs. */
export function foldWord(written: string): string {
  return plain.test(written) ? written.slice(0, longestWord) : fold(written)
}

/** Perhaps a folded word begins with one of these. Says so at once of the many that do not, without folding them. */
export function mayBeginWith(written: string, initials: ReadonlySet<string>): boolean {
  const initial = written.charAt(0)
  return initials.has(initial) || initial > '\x7f' || initials.has(initial.toLowerCase())
}

/** A word as it is written, and where it stands in the text. */
export type WrittenWord = { written: string; start: number; end: number }

/** The words of a text in their order, not folded. */
export function writtenWords(text: string): WrittenWord[] {
  if (possessive.test(text))
    return foldWords(text).map(({ start, end }) => ({ written: text.slice(start, end), start, end }))
  let end = 0
  return (text.match(wordPattern(text)) ?? []).map((written) => {
    // Between two words there is nothing that a word could be made of, so the next like it is this one.
    const start = text.indexOf(written, end)
    end = start + written.length
    return { written, start, end }
  })
}

/** Perhaps the "s" of "city's", in any of its forms: that depends on what follows. */
const possessive = /['’][sS\x80-\uffff]/

const fold = remembering((word) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestWord),
)
