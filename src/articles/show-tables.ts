import type { Root } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { Messages } from '../site/messages/messages.ts'
import { element } from './markdown-tree.ts'

/**
 * A wide table scrolls within its own region, which the keyboard can reach and which has a name (WCAG 2.2,
 * 1.4.10, 2.1.1 and 4.1.2).
 */
export function scrollTables(tree: Root, messages: Messages): void {
  let count = 0
  visit(tree, 'table', (node, index, parent) => {
    if (!parent || index === undefined || parent.data?.hName === 'section') return
    count += 1
    const properties = { className: ['table-scroll'], tabIndex: 0 }
    parent.children[index] = element('section', [node], { ...properties, ariaLabel: messages.table(count) })
  })
}

/** Column headings say so (WCAG 2.2, 1.3.1), and cells are aligned by class: the attribute is obsolete. */
export const accessibleTable: typeof defaultHandlers.table = (state, node) => {
  const table = defaultHandlers.table(state, node)
  visit(table, 'element', (cell) => {
    const { align, ...properties } = cell.properties
    const className = align ? { className: [`align-${align}`] } : {}
    if (cell.tagName === 'td' || cell.tagName === 'th') cell.properties = { ...properties, ...className }
    if (cell.tagName === 'th') cell.properties.scope = 'col'
  })
  return table
}
