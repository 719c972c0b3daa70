import { foldWords, type Word } from './fold-words.ts'
import { type StemmedLanguage, stem, stemmedLanguages } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** Characters of a query; the rest of a longer one is cut off. */
export const longestQuery = 200

/** Words and phrases that are looked for; what comes after them is passed over. */
const mostTerms = 12

/** Folded words that have to stand in a row: one word, a phrase, or a word like "guarda-chuva" and "38,6". */
export type Term = readonly string[]

/** What a reader asks for. Both lists are empty when the query has no words in it. */
export type Query = {
  /** As it is shown to the reader again. */
  text: string
  wasCut: boolean
  wanted: Term[]
  unwanted: Term[]
}

/**
 * Reads a query as people write it: words, `"phrases in quotation marks"` of any kind, and `-word` for what must
 * not be there. There are no operators: any other sign stands between words, whatever it means to the database.
 * Words that nearly every text has count only when there are no others.
 */
export function parseQuery(input: string): Query {
  const clean = cleaned(input)
  const text = [...clean].slice(0, longestQuery).join('').trim()
  const parts = [...text.replace(quotationMarks, '"').matchAll(part)]
  const terms = parts.flatMap(([, minus, phrase, chunk]) =>
    (phrase === undefined ? wordsOf(chunk ?? '') : [foldWords(phrase).map((word) => word.text)])
      .filter((words) => words.length > 0)
      .map((words) => ({ words, isUnwanted: minus !== undefined })),
  )
  const [unwanted, wanted] = [true, false].map((flag) =>
    terms.slice(0, mostTerms).flatMap(({ words, isUnwanted }) => (isUnwanted === flag ? [words] : [])),
  ) as [Term[], Term[]]
  const isCut = { text, wasCut: [...clean].length > longestQuery }
  // Who only says what must not be there has written a dash, and is looking for the word.
  if (wanted.length === 0) return { ...isCut, wanted: unwanted, unwanted: [] }
  const telling = wanted.filter((words) => !isStopWord(words))
  return { ...isCut, wanted: telling.length > 0 ? telling : wanted, unwanted }
}

const quotationMarks = /[“”„‟«»″]/g

/** A phrase, or whatever stands between spaces and quotation marks; either after a minus. */
const part = /((?<![^\s"])-)?(?:"([^"]*)"|([^\s"]+))/g

/** Without control characters (NUL ends a text in SQLite) and halves of characters. */
function cleaned(input: string): string {
  return input
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}

/** Words joined by a hyphen or an apostrophe, and numbers by their point, are one term. */
function wordsOf(chunk: string): Term[] {
  const words = foldWords(chunk)
  const terms: string[][] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (before && isJoined(chunk, before, word)) terms.at(-1)?.push(word.text)
    else terms.push([word.text])
  }
  return terms
}

function isJoined(chunk: string, before: Word, word: Word): boolean {
  const between = chunk.slice(before.end, word.start)
  return /^[-‐‑'’]$/.test(between) || (/^[.,:/]$/.test(between) && /^\p{N}+$/u.test(before.text))
}

function isStopWord([word = '', ...more]: Term): boolean {
  return (
    more.length === 0 && stemmedLanguages.some((language) => stopWords[language].has(stem(word, language)))
  )
}

/** A term as the index may have it: its stems in each language, once where they agree. */
export function stemsOf(term: Term): string[][] {
  const variants = stemmedLanguages.map((language: StemmedLanguage) =>
    term.map((word) => stem(word, language)),
  )
  return [...new Map(variants.map((words) => [words.join(' '), words])).values()]
}
