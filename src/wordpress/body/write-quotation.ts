import type { Element, ElementContent } from 'hast'
import type { Blockquote, Paragraph, PhrasingContent } from 'mdast'
import { elementsIn, hasClass, isBlank, isElement } from './hast-reading.ts'
import { phrasingOf } from './phrasing-of.ts'
import { labelOf } from './picture-figure.ts'
import { mostLevels } from './write-list.ts'
import type { Block, Place, WriteBlock, Writing } from './writing.ts'

/** A quotation; who said it stands on its last line, after a dash. */
export const writeQuotation: WriteBlock = (node, place, writing) => {
  if (hasClass(node, 'wp-block-pullquote')) return writePullQuote(node, place, writing)
  const { content, credit } = split(node, writing)
  if (place.level >= mostLevels) {
    writing.losses.add('depth', '<blockquote>')
    return [...writing.flow(content, place), ...creditLine(credit)]
  }
  const children = [...writing.flow(content, { ...place, level: place.level + 1 }), ...creditLine(credit)]
  return children.length > 0 ? [{ type: 'blockquote', children: children as Blockquote['children'] }] : []
}

/** `:::pullquote[Who]`; within another quotation or a list it is a quotation like others. */
export function writePullQuote(node: Element, place: Place, writing: Writing): Block[] {
  const quote = elementsIn(node, 'blockquote')[0] ?? node
  const { content, credit } = split(quote, writing)
  const plain = { ...quote, properties: {} }
  if (place.level > 0) return writeQuotation(plain, place, writing)
  const children = writing.flow(content, { ...place, level: place.level + 1 })
  if (children.length === 0) return creditLine(credit)
  const label: Paragraph = { type: 'paragraph', data: { directiveLabel: true }, children: labelOf(credit) }
  const all = credit.length > 0 ? [label, ...children] : children
  return [
    {
      type: 'containerDirective',
      name: 'pullquote',
      attributes: {},
      children: all as Blockquote['children'],
    },
  ]
}

const dash = /^(?:[—–―-]|--)\s*/

function split(node: Element, writing: Writing): { content: ElementContent[]; credit: PhrasingContent[] } {
  const at = node.children.findLastIndex((child) => !isBlank(child))
  const last = node.children[at]
  if (!isElement(last, 'cite', 'footer')) return { content: node.children, credit: [] }
  const [first, ...others] = phrasingOf(writing.runs(last.children), { hasBreaks: false })
  const credit =
    first?.type === 'text'
      ? [{ ...first, value: first.value.replace(dash, '') }, ...others]
      : [first, ...others]
  return { content: node.children.slice(0, at), credit: credit.filter((part) => part !== undefined) }
}

function creditLine(credit: PhrasingContent[]): Paragraph[] {
  return credit.length > 0
    ? [{ type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...credit] }]
    : []
}
