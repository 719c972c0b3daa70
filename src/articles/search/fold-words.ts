import { remembering } from './remembering.ts'

/** A word as the index knows it, and where it stands in the text. */
export type Word = {
  /** Without accents, in lower case. */
  text: string
  start: number
  end: number
}

// In this order: "1.900" and "12,500" are one number; "e-mail" is one word; "guarda-chuva" and "38,6" are two.
const pattern =
  /\p{N}{1,3}(?:[.,]\p{N}{3})+(?!\p{N})|\p{L}-\p{L}[\p{L}\p{M}\p{N}]+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

const plain = /^[a-z0-9]+$/

/** No word of a language is longer; what is would only swell the index. */
const longestWord = 40

/** The words of a text in their order. The "s" of "city's" is none. */
export function foldWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const folded = plain.test(match[0]) ? match[0].slice(0, longestWord) : fold(match[0])
    const isPossessive = folded === 's' && /['’]/.test(text.charAt(start - 1))
    if (folded === '' || isPossessive) continue
    words.push({ text: folded, start, end: start + match[0].length })
  }
  return words
}

const fold = remembering((word) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestWord),
)
