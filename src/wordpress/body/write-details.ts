import type { Blockquote, Paragraph } from 'mdast'
import { isElement } from './hast-reading.ts'
import { phrasingOf } from './phrasing-of.ts'
import { labelOf } from './picture-figure.ts'
import type { WriteBlock } from './writing.ts'

/** What opens at a click stands there open, as a note; within another box, below its title in bold. */
export const writeDetails: WriteBlock = (node, place, writing) => {
  const summaries = node.children.filter((child) => isElement(child, 'summary'))
  const title = phrasingOf(
    summaries.flatMap((one) => writing.runs('children' in one ? one.children : [])),
    { hasBreaks: false },
  )
  const rest = node.children.filter((child) => !isElement(child, 'summary'))
  const children = writing.flow(rest, { ...place, level: place.level + 1 })
  if (place.level > 0 || children.length === 0) {
    const bold: Paragraph = { type: 'paragraph', children: [{ type: 'strong', children: labelOf(title) }] }
    return title.length > 0 ? [bold, ...children] : children
  }
  const label: Paragraph = { type: 'paragraph', data: { directiveLabel: true }, children: labelOf(title) }
  const all = title.length > 0 ? [label, ...children] : children
  return [
    { type: 'containerDirective', name: 'note', attributes: {}, children: all as Blockquote['children'] },
  ]
}
