/** Characters that reorder the text around them: embeddings, overrides and isolates (Unicode TR 9). */
const bidiControls = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu

/** Control characters but tab and line feed. PostgreSQL refuses NUL, and SQLite cuts the text there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Letters, digits, punctuation and symbols: what can be seen. The Hangul fillers are letters that cannot. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
const invisibleLetters = /[\u115f\u1160\u3164\uffa0\u2800]/gu

/** Text that every store keeps alike: well-formed, NFC, line ends LF, no control characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC')
}

/** A name on one line, without direction controls and with at most three marks on a letter. */
export function cleanName(text: string): string {
  return cleanText(text)
    .replace(bidiControls, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether a reader would see nothing. */
export function isBlank(text: string): boolean {
  return !visible.test(text.replace(invisibleLetters, ''))
}

/** Length as people count: code points, the same in the browser, here and in every database. */
export function lengthOf(text: string): number {
  return [...text].length
}

/**
 * Text as word lists are matched against: compatibility forms folded (NFKC), lower case, look-alike Cyrillic
 * and Greek letters as Latin ones, marks and invisible characters gone, Markdown's signs gone.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}|\u034f|[*_~`\\]/gu, '')
    .replace(/[аеорсухіјѕԁοανικ]/gu, (letter) => lookAlikes[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/gu, ' ')
}

const lookAlikes: Record<string, string> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd' },
  ...{ ο: 'o', α: 'a', ν: 'v', ι: 'i', κ: 'k' },
}
