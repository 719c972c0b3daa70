import type { Root } from 'mdast'
import remarkHtml from 'remark-html'
import type { Messages } from '../site/messages/messages.ts'
import { articleSchema } from './article-schema.ts'
import { isHeavyMarkdown } from './heavy-markdown.ts'
import { editorsMarkdown, element } from './markdown-tree.ts'
import { showEmbeds } from './show-embeds.ts'
import { footnotesIn, numberFootnotes } from './show-footnotes.ts'
import { anchorHeadings, lowerHeadings } from './show-headings.ts'
import { showNotes, showPullQuotes } from './show-notes.ts'
import { type FindPicture, showPictures } from './show-pictures.ts'
import { creditQuotations } from './show-quotations.ts'
import { accessibleTable, scrollTables } from './show-tables.ts'

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
    .use(() => (tree: Root) => {
      lowerHeadings(tree)
      anchorHeadings(tree)
      numberFootnotes(tree)
      showPullQuotes(tree)
      showNotes(tree, messages)
      creditQuotations(tree)
      showEmbeds(tree, messages)
      scrollTables(tree, messages)
    })
    .use(() => (tree: Root) => showPictures(tree, picture))
    .use(remarkHtml, {
      sanitize: articleSchema,
      handlers: { ...footnotesIn(messages), table: accessibleTable },
    })
    .freeze()
  // The check tells the editor, and readers get the words.
  const words = () =>
    html.stringify({ type: 'root', children: [element('p', [{ type: 'text', value: body }])] })
  if (isHeavyMarkdown(body)) return words()
  try {
    return String(await html.process(body))
  } catch (error) {
    // Nested so deep that the stack overflows.
    if (!(error instanceof RangeError)) throw error
    return words()
  }
}
