import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { attribute, elementsIn, hasClass, isElement, textIn } from './hast-reading.ts'
import { imageIn } from './lines-to-blocks.ts'
import { phrasingOf } from './phrasing-of.ts'
import { labelOf, pictureFigure } from './picture-figure.ts'
import { captionsIn } from './place-pictures.ts'
import { embedCard, ownPage, playerCard } from './write-embed.ts'
import { writePullQuote } from './write-quotation.ts'
import type { Block, Place, WriteBlock, Writing } from './writing.ts'

/** A picture, an embed, a player or anything else with a caption. */
export const writeFigure: WriteBlock = (node, place, writing) => {
  if (hasClass(node, 'wp-block-pullquote')) return writePullQuote(node, place, writing)
  const captions = captionsIn(node).filter((caption) => textIn(caption).trim() !== '')
  const inner = without(node, captionsIn(node))
  const one = captions.length < 2 && elementsIn(inner, 'figure').length === 0
  const caption = phrasingOf(writing.runs(captions[0]?.children ?? []), { hasBreaks: false })
  const shown = one
    ? (embedIn(inner, caption, writing) ?? pictureIn(inner, caption, place, writing))
    : undefined
  if (shown) return shown
  const below = captions.filter(
    (one) => node.children.includes(one as ElementContent) || captions.length === 1,
  )
  const rest = without(node, below)
  return [
    ...writing.flow(rest.children, place),
    ...below.flatMap(({ children }) => writing.flow(children, place)),
  ]
}

/** `wp-block-embed` has the page's address in it, or what an old version of WordPress made of it. */
function embedIn(node: Element, caption: PhrasingContent[], writing: Writing): Block[] | undefined {
  const players = elementsIn(node, 'iframe', 'video', 'audio')
  const [player] = players
  if (player && players.length === 1 && textIn(node).trim() === textIn(player).trim()) {
    const card = playerCard(player, labelOf(caption), writing)
    if (card) return [card]
  }
  const address = textIn(node).trim()
  const isPage = /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)
  if (!isPage || !(hasClass(node, 'wp-block-embed') || /wp-block-embed/.test(attribute(node, 'className'))))
    return undefined
  const own = ownPage(new URL(address), writing)
  if (own) return [own, ...captionBelow(caption)]
  return [embedCard(new URL(address), { caption: labelOf(caption) }, writing)]
}

function captionBelow(caption: PhrasingContent[]): Block[] {
  return caption.length > 0 ? [{ type: 'paragraph', children: caption }] : []
}

function pictureIn(
  node: Element,
  caption: PhrasingContent[],
  place: Place,
  writing: Writing,
): Block[] | undefined {
  const others = elementsIn(node, 'table', 'pre', 'blockquote', 'iframe', 'video', 'audio', 'ul', 'ol')
  if (others.length > 0 || textIn(node).trim() !== '') return undefined
  const images = writing.runs(node.children, place.marks).flatMap((run) => imageIn(run) ?? [])
  const [image] = images
  return image && images.length === 1 ? pictureFigure(image, labelOf(caption)) : undefined
}

function without(node: Element, parts: readonly Element[]): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child]
    return parts.includes(child) ? [] : [without(child, parts)]
  })
  return children.every((child, at) => child === node.children[at]) &&
    children.length === node.children.length
    ? node
    : { ...node, children }
}
