import type { Root } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import type { Handle } from 'mdast-util-to-markdown'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/** Directives on lines of their own, as the paper reads them; within a sentence a colon is only a colon. */
function flowDirectives(this: Processor) {
  const data = this.data()
  const { handlers, unsafe } = directiveToMarkdown()
  const flow = (unsafe ?? []).filter(({ atBreak, character }) => atBreak || character !== ':')
  const own = Object.fromEntries(
    Object.entries(handlers ?? {}).map(([name, handle]) => [name, handle && asWords(handle)]),
  )
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), { handlers: own, unsafe: flow }]
}

/** The words of a label are words like others: without this, their asterisks and brackets would be syntax. */
function asWords(handle: Handle): Handle {
  return (node, parent, state, info) => {
    const exit = state.enter('phrasing')
    const written = handle(node, parent, state, info)
    exit()
    return written
  }
}

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(flowDirectives)
  .data('settings', { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' })
  .freeze()

/** Markdown as the paper's editors write it; text that looks like syntax is escaped. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree)
}
