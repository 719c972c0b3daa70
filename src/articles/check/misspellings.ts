import type { Dictionary } from './dictionary.ts'
import { proseOf } from './prose-of.ts'

/** A word that no dictionary has, with its first place in its file. */
export type Misspelling = {
  word: string
  line: number
  column: number
  /** Whether it only has a capital because a sentence begins with it, or perhaps because it is a name. */
  isMaybeName: boolean
}

/**
 * Words of one or two letters are half of all words, and too short to tell a slip from a name of something; what a
 * hyphen or an apostrophe joins to one ("e-mail", "d’água") is left alone with it.
 */
const word =
  /(?<![\p{L}\p{M}\p{N}])(?<![\p{L}\p{N}]['’‑-])[\p{L}\p{M}\p{N}]{3,}(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Words of a file that are in no dictionary, each once. Names, abbreviations and words with digits are left alone:
 * better to miss a slip than to cry wolf.
 *
 * @param text with line ends of one character
 * @param bodyStart where the body begins in it
 */
export function misspellings(text: string, bodyStart: number, dictionary: Dictionary): Misspelling[] {
  const prose = proseOf(text, bodyStart)
  const found = new Map<string, Misspelling>()
  for (const { 0: written, index } of prose.matchAll(word)) {
    if (dictionary.has(written) || found.has(written) || isLeftAlone(written, prose, index)) continue
    const isMaybeName = /^\p{Lu}/u.test(written)
    if (isMaybeName && !beginsSentence(prose, index)) continue
    found.set(written, { word: written, ...placeIn(text, index), isMaybeName })
  }
  return [...found.values()]
}

function isLeftAlone(written: string, prose: string, index: number): boolean {
  if (/\p{N}/u.test(written) || /.\p{Lu}/u.test(written)) return true
  if (partOfOther.test(around(prose, index, written.length))) return true
  // Emphasis within a word, or a word with a sign in it, parts it where there is no word.
  const end = index + written.length
  const [before, after] = [prose.slice(Math.max(0, index - 4), index), prose.slice(end, end + 4)]
  return /[\p{L}\p{N}][*_/]{1,3}$|[_\\/]$/u.test(before) || /^[*_/]{1,3}[\p{L}\p{N}]|^[_\\]/u.test(after)
}

/** Addresses, names of files, names with an at sign, hashtags, entities. */
const partOfOther = /:\/\/|^www\.|@|^#|&#?\w+;|[\w-]\.[a-z\d]/i

/** What stands around a word up to the next space or bracket. */
function around(prose: string, index: number, length: number): string {
  const before = /[^\s()[\]"“”<>]*$/.exec(prose.slice(Math.max(0, index - 200), index))?.[0] ?? ''
  return before + (/^[^\s()[\]"“”<>]*/.exec(prose.slice(index, index + length + 200))?.[0] ?? '')
}

const sentenceStart =
  /(?:^|\n[ \t]*\n|\n[ \t]*(?:[-*+>#|]|\d+[.)])[^\p{L}\n]*|[.!?…:;]["”’»)\]*_]*\s+)["“‘'«([*_—–\s>#-]*$/u

function beginsSentence(prose: string, index: number): boolean {
  return sentenceStart.test(prose.slice(Math.max(0, index - 60), index))
}

function placeIn(text: string, index: number): { line: number; column: number } {
  const above = text.slice(0, index)
  return { line: above.split('\n').length, column: index - above.lastIndexOf('\n') }
}
