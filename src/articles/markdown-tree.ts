import type { Image, Root } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/**
 * Directives on lines of their own (`::figure`), and no others: within a sentence a colon is only a colon, as
 * in "placar:dois".
 */
function flowDirectives(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: directive().flow ?? {} }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}

/** Reads editors' Markdown: CommonMark, GitHub's tables and footnotes, and our directives. */
export const editorsMarkdown = remark().use(remarkGfm).use(flowDirectives).freeze()

/** The syntax tree of an article's body. */
export function parseMarkdown(body: string): Root {
  return editorsMarkdown.parse(body)
}

/** What a `::figure[caption]{src alt credit}` says. */
export type Figure = { src: string; alt: string; credit: string }

export function figureOf(node: LeafDirective): Figure | undefined {
  if (node.name !== 'figure') return undefined
  const { src, alt, credit } = node.attributes ?? {}
  return { src: src ?? '', alt: alt ?? '', credit: credit ?? '' }
}

/** Whether a Markdown image lies beside the article, as opposed to on another site. */
export function isLocalPicture(src: Image['url']): boolean {
  return !/^([a-z][a-z+.-]*:|\/)/i.test(src)
}
