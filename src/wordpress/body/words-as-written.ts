import type { PhrasingContent } from 'mdast'
import type { Mark } from './phrasing-run.ts'

/** A letter of an address. */
const letter = String.raw`[^\s<>"'()[\]{}\\^|\x60]`

/** What the paper would take for a word in another language; two in a row are one code, as codes cannot touch. */
const foreign = /((?::lang\[[^[\]{}]+\]\{[^[\]{}]+\})+)/

/** An address that the paper would make a link of, in which brackets come in pairs, as in "…/Rio_(cidade)". */
const address = new RegExp(
  String.raw`(https?:\/\/(?:${letter}|\(${letter}*\))*(?:[\p{L}\p{N}/=&-]|\(${letter}*\)))`,
  'u',
)

/**
 * Text as Markdown's nodes. An address is written as a link, as it will be shown, or it would be full of escapes; what
 * looks like `:lang[…]{…}` cannot be escaped, so it is written as code.
 */
export function wordsAsWritten(
  value: string | PhrasingContent,
  marks: readonly Mark[] = [],
): PhrasingContent[] {
  if (typeof value !== 'string') return [value]
  return value
    .split(foreign)
    .flatMap((part, at) => (at % 2 === 1 ? [{ type: 'inlineCode', value: part }] : withLinks(part, marks)))
}

/** Splitting at a pattern in brackets gives the words at even places, and what was found at odd ones. */
function withLinks(words: string, marks: readonly Mark[]): PhrasingContent[] {
  if (marks.some(({ type }) => type === 'link')) return textOf(words)
  return words
    .split(address)
    .flatMap((part, at) => (at % 2 === 1 && URL.canParse(part) ? [linkTo(part)] : textOf(part)))
}

function textOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

function linkTo(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: url }] }
}
