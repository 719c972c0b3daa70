import type { BlockContent, DefinitionContent, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Messages } from '../site/messages/messages.ts'
import { element } from './markdown-tree.ts'

/** A box that stands beside the story: `:::note[Title]`. */
export function showNotes(tree: Root, messages: Messages): void {
  let count = 0
  visit(tree, 'containerDirective', (node, index, parent) => {
    if (node.name !== 'note' || !parent || index === undefined) return
    const { label, content } = labelled(node)
    count += 1
    const id = `note-title-${count}`
    const title = label ? [element('p', [element('strong', label)], { id })] : []
    const name = label ? { ariaLabelledBy: [id] } : { ariaLabel: messages.note }
    parent.children[index] = element('aside', [...title, ...content], {
      ...{ className: ['note'], role: 'note' },
      ...name,
    })
  })
}

/**
 * A sentence of the story set large: `:::pullquote[Who]`. Those who listen have heard it in its place already,
 * so it is for the eye alone; but words that the story does not have are for everybody.
 */
export function showPullQuotes(tree: Root): void {
  const story = wordsOf(textOf({ ...tree, children: tree.children.filter((node) => !isPullQuote(node)) }))
  visit(tree, 'containerDirective', (node, index, parent) => {
    if (!isPullQuote(node) || !parent || index === undefined) return
    const { label, content } = labelled(node)
    const isRepeated = story.includes(wordsOf(textOf({ ...node, children: content })))
    // What nobody hears must not take the keyboard's focus either.
    if (isRepeated) for (const child of content) unlink(child)
    const caption = label ? [element('figcaption', [element('cite', label)])] : []
    const quote = { type: 'blockquote', children: content } as const
    const hidden = isRepeated ? { ariaHidden: 'true' } : {}
    parent.children[index] = element('figure', [quote, ...caption], { className: ['pullquote'], ...hidden })
  })
}

export function isPullQuote(node: { type: string; name?: string }): boolean {
  return node.type === 'containerDirective' && node.name === 'pullquote'
}

type Content = BlockContent | DefinitionContent

/** A directive's `[label]`, which comes as its first paragraph, and the rest. */
function labelled({ children }: ContainerDirective): { label?: PhrasingContent[]; content: Content[] } {
  const [first, ...rest] = children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel
  return isLabel ? { label: first.children, content: rest } : { content: children }
}

function unlink(node: Content): void {
  visit(node, 'link', (link, index, parent) => {
    if (parent && index !== undefined) parent.children.splice(index, 1, ...link.children)
  })
}

/** Without quotation marks, and with every space alike. */
function wordsOf(text: string): string {
  return text
    .replace(/[“”"„«»‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
