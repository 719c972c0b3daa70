import type { Root } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { defaultHandlers, type Handle, type Unsafe } from 'mdast-util-to-markdown'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/** What begins an address would make a link of it in a label too, backslashes and all. */
const addresses = [
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]' },
  { character: ':', before: '[ps]', after: '\\/' },
].map(
  (one): Unsafe => ({
    ...one,
    inConstruct: ['leafDirectiveLabel', 'containerDirectiveLabel'],
    notInConstruct: ['autolink', 'link'],
  }),
)

/** "R&D" needs no backslash; "&copy;" does. */
function withBareAmpersands(text: string): string {
  return text.replace(/(?<!\\)\\&(?!#?\w+;)/g, '&')
}

/** The end of a link, an image or a directive, where its address stands. */
const address = /\]\([^()]*\)$|\{url="[^"]*" title="[^"]*"\}$/

/** Writes what a default writes, with an address in which nothing is escaped that need not be. */
function plainly(handle: Handle): Handle {
  const write: Handle = (...given) =>
    handle(...given).replace(address, (end) => withBareAmpersands(end).replace(/&#x26;(?=[\w.-]+=)/g, '&'))
  return Object.assign(write, handle)
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

/** Directives on lines of their own, as the paper reads them; within a sentence a colon is only a colon. */
function asEditorsWrite(this: Processor) {
  const data = this.data()
  const { handlers, unsafe } = directiveToMarkdown()
  const { leafDirective, containerDirective } = handlers as Record<string, Handle>
  const own: Record<string, Handle> = {
    leafDirective: plainly(asWords(leafDirective as Handle)),
    containerDirective: asWords(containerDirective as Handle),
    link: plainly(defaultHandlers.link),
    image: plainly(defaultHandlers.image),
    text: (node, _parent, state, info) => withBareAmpersands(state.safe(node.value, info)),
  }
  const flow = (unsafe ?? []).filter(({ atBreak, character }) => atBreak || character !== ':')
  const extension = { handlers: own, unsafe: [...flow, ...addresses] }
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), extension]
}

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(asEditorsWrite)
  .data('settings', { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' })
  .freeze()

/** Markdown as the paper's editors write it; text that looks like syntax is escaped. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree)
}
