import type { Root } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

type Extension = ReturnType<typeof directiveToMarkdown>
type Handle = NonNullable<NonNullable<Extension['handlers']>['leafDirective']>

/** What begins an address would make a link of it in a label too, backslashes and all. */
const addresses: NonNullable<Extension['unsafe']> = [
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]' },
  { character: ':', before: '[ps]', after: '\\/' },
].map((one) => ({
  ...one,
  inConstruct: ['leafDirectiveLabel', 'containerDirectiveLabel'],
  notInConstruct: ['autolink', 'link'],
}))

/** Directives on lines of their own, as the paper reads them; within a sentence a colon is only a colon. */
function flowDirectives(this: Processor) {
  const data = this.data()
  const { handlers, unsafe } = directiveToMarkdown()
  const flow = (unsafe ?? []).filter(({ atBreak, character }) => atBreak || character !== ':')
  const own = Object.fromEntries(
    Object.entries(handlers ?? {}).map(([name, handle]) => [name, handle && asWords(handle)]),
  )
  const text: Handle = (node, _parent, state, info) => withBareAmpersands(state.safe(node.value, info))
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    { handlers: { ...own, text }, unsafe: [...flow, ...addresses] },
  ]
}

/** The words of a label are words like others: without this, their asterisks and brackets would be syntax. */
function asWords(handle: Handle): Handle {
  return (node, parent, state, info) => {
    const exit = state.enter('phrasing')
    const written = handle(node, parent, state, info)
    exit()
    return withBareQueries(written)
  }
}

/** "R&D" needs no backslash; "&copy;" does. */
function withBareAmpersands(text: string): string {
  return text.replace(/(?<!\\)\\&(?!#?\w+;)/g, '&')
}

/** In an address, what has a name and a value is no reference. */
function withBareQueries(directive: string): string {
  return directive.replace(/\{url="[^"]*"/, (url) => url.replace(/&#x26;(?=[\w.-]+=)/g, '&'))
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
