import type { Link, Root } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { frameFor } from '../config/embed-providers.ts'
import type { Messages } from '../site/messages/messages.ts'
import { element } from './markdown-tree.ts'

/** What a `::embed[caption]{url title}` says; without an address that can be gone to, `page` is missing. */
export type Embed = { page?: URL; title: string }

export function embedOf(node: LeafDirective): Embed | undefined {
  if (node.name !== 'embed') return undefined
  const { url, title } = node.attributes ?? {}
  const page = url && URL.canParse(url) ? new URL(url) : undefined
  return { ...(page && /^https?:$/.test(page.protocol) && { page }), title: title?.trim() ?? '' }
}

/**
 * A page of somebody else's as a card with a plain link: nothing is asked of them before a click. Where they
 * have a frame for it, the card knows its address, for `src/browser/embeds.ts` to offer.
 */
export function showEmbeds(tree: Root, messages: Messages): void {
  visit(tree, 'leafDirective', (node, index, parent) => {
    const embed = embedOf(node)
    if (!embed || !parent || index === undefined) return
    const { page, title } = embed
    if (!page) {
      parent.children[index] = element('p', [{ type: 'text', value: title }])
      return
    }
    const { hostname, href } = page
    const frame = frameFor(page)
    const link: Link = { type: 'link', url: href, children: [{ type: 'text', value: title || hostname }] }
    const source = element('small', [
      { type: 'text', value: frame?.provider ?? hostname.replace(/^www\./, '') },
    ])
    const caption = element('figcaption', [...node.children, source])
    parent.children[index] = element('figure', [link, caption], {
      className: ['embed'],
      ...(frame && {
        dataFrame: frame.src,
        dataShape: frame.shape,
        dataLoad: messages.loadFrame(frame.provider),
      }),
    })
  })
}
