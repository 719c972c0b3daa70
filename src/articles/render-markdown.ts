import type { Root } from 'mdast'
import { defaultHandlers, type Handlers } from 'mdast-util-to-hast'
import remarkHtml from 'remark-html'
import { visit } from 'unist-util-visit'
import type { Messages } from '../site/messages/messages.ts'
import { articleSchema } from './article-schema.ts'
import { editorsMarkdown, element } from './markdown-tree.ts'
import { type FindPicture, showPictures } from './show-pictures.ts'

export type RenderOptions = {
  messages: Messages
  picture: FindPicture
}

/**
 * An article's Markdown as HTML. The only place that makes HTML of editors' text. Its output is safe to put in
 * a page: raw HTML is dropped, the rest goes through an allow-list.
 */
export async function renderMarkdown(body: string, { messages, picture }: RenderOptions): Promise<string> {
  const html = editorsMarkdown()
    .use(() => lowerHeadings)
    .use(() => (tree: Root) => showPictures(tree, picture))
    .use(() => scrollTables)
    .use(remarkHtml, {
      sanitize: articleSchema,
      handlers: { ...footnotesIn(messages), table: accessibleTable },
    })
    .freeze()
  try {
    return String(await html.process(body))
  } catch (error) {
    // Nested so deep that the stack overflows; the check tells the editor, and readers get the words.
    if (!(error instanceof RangeError)) throw error
    return html.stringify({ type: 'root', children: [element('p', [{ type: 'text', value: body }])] })
  }
}

/** The page's headline is the only first-level heading (WCAG 2.2, 1.3.1). */
function lowerHeadings(tree: Root): void {
  visit(tree, 'heading', (node) => {
    if (node.depth === 1) node.depth = 2
  })
}

/** A wide table scrolls within its own region, which the keyboard can reach (WCAG 2.2, 1.4.10 and 2.1.1). */
function scrollTables(tree: Root): void {
  visit(tree, 'table', (node, index, parent) => {
    if (!parent || index === undefined || parent.data?.hName === 'div') return
    parent.children[index] = element('div', [node], { className: ['table-scroll'], tabIndex: 0 })
  })
}

/** Column headings say so (WCAG 2.2, 1.3.1), and cells are aligned by class: the attribute is obsolete. */
const accessibleTable: typeof defaultHandlers.table = (state, node) => {
  const table = defaultHandlers.table(state, node)
  visit(table, 'element', (cell) => {
    const { align, ...properties } = cell.properties
    const className = align ? { className: [`align-${align}`] } : {}
    if (cell.tagName === 'td' || cell.tagName === 'th') cell.properties = { ...properties, ...className }
    if (cell.tagName === 'th') cell.properties.scope = 'col'
  })
  return table
}

/** remark-html has no option for the words around footnotes, but its handlers reach the options behind it. */
function footnotesIn(messages: Messages): Handlers {
  return {
    footnoteReference(state, node) {
      Object.assign(state.options, {
        footnoteLabel: messages.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: messages.backToReference,
      })
      return defaultHandlers.footnoteReference(state, node)
    },
  }
}
