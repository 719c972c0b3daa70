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
    .replace(/(?:\p{M}\p{Cf}*){4,}/gu, (marks) => marks.replace(/\p{Cf}/gu, '').slice(0, 3))
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
 * Text as word lists are matched against: compatibility forms folded (NFKC), letters of other alphabets that
 * look Latin as those, lower case; marks, invisible characters and Markdown's signs gone.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u034f|[*_~`\\]/gu, '')
    .replace(invisibleLetters, '')
    .replace(anyLookAlike, (letter) => lookAlikes.get(letter) ?? letter)
    .toLowerCase()
    .replace(anyLookAlike, (letter) => lookAlikes.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/gu, ' ')
}

/** Cyrillic and Greek letters, and a few more, with the Latin ones that they are taken for. */
const lookAlikes = new Map(
  Object.entries({
    ...{
      А: 'a',
      В: 'b',
      Е: 'e',
      З: '3',
      К: 'k',
      М: 'm',
      Н: 'h',
      О: 'o',
      Р: 'p',
      С: 'c',
      Т: 't',
      Х: 'x',
      У: 'y',
    },
    ...{
      а: 'a',
      е: 'e',
      о: 'o',
      р: 'p',
      с: 'c',
      у: 'y',
      х: 'x',
      і: 'i',
      ј: 'j',
      ѕ: 's',
      ԁ: 'd',
      һ: 'h',
      ԛ: 'q',
    },
    ...{
      Α: 'a',
      Β: 'b',
      Ε: 'e',
      Ζ: 'z',
      Η: 'h',
      Ι: 'i',
      Κ: 'k',
      Μ: 'm',
      Ν: 'n',
      Ο: 'o',
      Ρ: 'p',
      Τ: 't',
      Χ: 'x',
    },
    ...{ ο: 'o', α: 'a', ν: 'v', ι: 'i', κ: 'k', Υ: 'y', ı: 'i', ɑ: 'a', ɡ: 'g', І: 'i', Ѕ: 's', Ј: 'j' },
  }),
)

/** Asking for each letter of a text would take as long as all else that is asked about a comment. */
const anyLookAlike = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'gu')
