import type { Blockquote, PhrasingContent, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { element } from './markdown-tree.ts'

/**
 * A quotation whose last line starts with a dash says who said it: that line becomes its caption. The HTML
 * standard wants an attribution outside the blockquote, in a figure with it.
 */
export function creditQuotations(tree: Root): void {
  visit(tree, 'blockquote', (node, index, parent) => {
    if (!parent || index === undefined || parent.data?.hName === 'figure') return
    const credit = takeCredit(node)
    if (!credit) return
    const caption = element('figcaption', [{ type: 'text', value: '— ' }, element('cite', credit)])
    parent.children[index] = element('figure', [node, caption], { className: ['quotation'] })
  })
}

const dash = /^\s*(?:[—–]|--)(?![-—–])\s*/

/**
 * Removes the last line from a quotation when it is a credit. Where another line starts with a dash too it is a
 * dialogue, as Portuguese prints it, and nobody's name.
 */
function takeCredit(quotation: Blockquote): PhrasingContent[] | undefined {
  const paragraph = quotation.children.at(-1)
  if (paragraph?.type !== 'paragraph') return undefined
  const [above, [first, ...rest]] = splitLastLine(paragraph.children)
  if (first?.type !== 'text' || !dash.test(first.value)) return undefined
  const others = [...quotation.children.slice(0, -1).map((child) => textOf(child)), textOf(above)]
  const isDialogue = others.some((text) => text.split('\n').some((line) => dash.test(line)))
  if (isDialogue || others.join('').trim() === '') return undefined
  if (above.length > 0) paragraph.children = above
  else quotation.children.pop()
  return [{ type: 'text', value: first.value.replace(dash, '') }, ...rest]
}

/** The children of a paragraph above its last line, and those on it. */
function splitLastLine(children: PhrasingContent[]): [above: PhrasingContent[], last: PhrasingContent[]] {
  const index = children.findLastIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  )
  const node = children[index]
  const after = children.slice(index + 1)
  if (node?.type !== 'text') return [children.slice(0, Math.max(index, 0)), after]
  const end = node.value.lastIndexOf('\n')
  const above = { ...node, value: node.value.slice(0, end) }
  return [
    [...children.slice(0, index), above],
    [{ ...node, value: node.value.slice(end + 1) }, ...after],
  ]
}
