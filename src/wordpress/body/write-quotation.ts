import type { Element, ElementContent } from 'hast'
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast'
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

const dash = /^(?:--|[—–―-])\s*/

function split(node: Element, writing: Writing): { content: ElementContent[]; credit: PhrasingContent[] } {
  const { content, credit } = withoutCredit(node.children)
  const [first, ...others] = phrasingOf(writing.runs(credit), { hasBreaks: false })
  if (first === undefined) return { content: node.children, credit: [] }
  return { content, credit: [first.type === 'text' ? withoutDash(first) : first, ...others] }
}

type Parts = { content: ElementContent[]; credit: ElementContent[] }

/** Who said it: the `cite` or `footer` at the end, or the `cite` that is the last line of the last paragraph. */
function withoutCredit(nodes: ElementContent[]): Parts {
  const at = nodes.findLastIndex((child) => !isBlank(child))
  const [before, last] = [nodes.slice(0, at), nodes[at]]
  if (last?.type === 'element' && last.tagName === 'p') {
    const { content, credit } = withoutCredit(last.children)
    const above = content.findLast((child) => !isBlank(child) || isElement(child, 'br'))
    const isLine = above === undefined || isElement(above, 'br')
    if (isLine) return { content: [...before, { ...last, children: content }], credit }
  }
  if (isElement(last, 'cite', 'footer')) return { content: before, credit: last.children }
  return { content: nodes, credit: [] }
}

function withoutDash(text: Text): Text {
  return { ...text, value: text.value.replace(dash, '') }
}

function creditLine(credit: PhrasingContent[]): Paragraph[] {
  return credit.length > 0
    ? [{ type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...credit] }]
    : []
}
