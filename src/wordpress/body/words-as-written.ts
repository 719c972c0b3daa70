import type { PhrasingContent } from 'mdast'
import type { Mark } from './phrasing-run.ts'

/** A letter of an address. */
const letter = String.raw`[^\s<>"'()[\]{}\\^|\x60]`

/**
 * What the paper would take for a word in another language, and an address that it would make a link of, in which
 * brackets come in pairs, as in "…/Rio_(cidade)".
 */
const special = new RegExp(
  String.raw`(:lang\[[^[\]{}]+\]\{[^[\]{}]+\})|` +
    String.raw`https?:\/\/(?:${letter}|\(${letter}*\))*(?:[\p{L}\p{N}/=&-]|\(${letter}*\))`,
  'gu',
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
  const parts: PhrasingContent[] = []
  let end = 0
  for (const { 0: text, 1: foreign, index } of value.matchAll(special)) {
    const node = foreign === undefined ? linkTo(text, marks) : { type: 'inlineCode' as const, value: text }
    if (!node) continue
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) })
    parts.push(node)
    end = index + text.length
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) })
  return parts
}

function linkTo(address: string, marks: readonly Mark[]): PhrasingContent | undefined {
  if (marks.some(({ type }) => type === 'link') || !URL.canParse(address)) return undefined
  return { type: 'link', url: address, children: [{ type: 'text', value: address }] }
}
