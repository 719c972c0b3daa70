import type { Definition, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { isHeavyMarkdown } from './heavy-markdown.ts'
import { markForeignWords } from './mark-foreign-words.ts'

/**
 * Directives on lines of their own (`::figure`), and no others: within a sentence a colon is only a colon, as
 * in "placar:dois".
 */
function flowDirectives(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: directive().flow ?? {} }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}

/** Writes `![alt][ref]` out as `![alt](address)`, so that a picture is one kind of node and not two. */
function imagesInPlace() {
  return (tree: Root) => {
    const addresses = new Map<string, Definition>()
    visit(tree, 'definition', (node) => {
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node)
    })
    visit(tree, 'imageReference', (node, index, parent) => {
      const { url } = addresses.get(node.identifier) ?? {}
      if (!parent || index === undefined || url === undefined) return
      const { alt, position } = node
      parent.children[index] = { type: 'image', url, ...(alt && { alt }), ...(position && { position }) }
    })
  }
}

/** Reads editors' Markdown: CommonMark, GitHub's tables and footnotes, and our directives. */
export const editorsMarkdown = remark()
  .use(remarkGfm)
  .use(flowDirectives)
  .use(imagesInPlace)
  .use(() => markForeignWords)
  .freeze()

/** The last one: a page counts an article's words in two places and takes its opening from a third. */
let last: { body: string; tree: Root | undefined } | undefined

/**
 * The syntax tree of an article's body, to be looked at and not changed; `undefined` when it is too heavy, or nested
 * so deep that it cannot be walked.
 */
export function parseMarkdown(body: string): Root | undefined {
  if (last?.body !== body) last = { body, tree: treeOf(body) }
  return last.tree
}

function treeOf(body: string): Root | undefined {
  if (isHeavyMarkdown(body)) return undefined
  try {
    return editorsMarkdown.runSync(editorsMarkdown.parse(body)) as Root
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
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

/** A node that mdast-util-to-hast turns into the named element; "paragraph" is only its name in the tree. */
export function element(hName: string, children: RootContent[], hProperties = {}): Paragraph {
  return { type: 'paragraph', children: children as PhrasingContent[], data: { hName, hProperties } }
}
