import type { Image, PhrasingContent } from 'mdast'
import type { Block, PlacedImage } from './writing.ts'

/**
 * A picture that stands alone, with its caption. One that is not here is shown by the paper as a link, which a figure
 * cannot be; its caption stands below, in italics.
 */
export function pictureFigure(image: PlacedImage, caption: readonly PhrasingContent[]): Block[] {
  const { isHere, link } = image.data
  const words = linked(caption, link, image.alt ?? '')
  if (isHere) {
    const attributes = { src: image.url, alt: image.alt ?? '' }
    return [{ type: 'leafDirective', name: 'figure', attributes, children: labelOf(words) }]
  }
  const below: Block[] = words.length > 0 ? [{ type: 'paragraph', children: italic(words) }] : []
  return [{ type: 'paragraph', children: [plainImage(image)] }, ...below]
}

/** Where a link around the picture led, the caption leads, as far as it has no links of its own. */
function linked(
  caption: readonly PhrasingContent[],
  link: string | undefined,
  alt: string,
): PhrasingContent[] {
  if (link === undefined || caption.some(hasLink)) return [...caption]
  const children = caption.length > 0 ? [...caption] : [{ type: 'text' as const, value: alt }]
  return [{ type: 'link', url: link, children: children as never }]
}

function hasLink(node: PhrasingContent): boolean {
  return (
    node.type === 'link' ||
    node.type === 'footnoteReference' ||
    ('children' in node && node.children.some(hasLink))
  )
}

/** Brackets within code would end a label. */
export function labelOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type === 'inlineCode')
      return [{ type: 'text', value: node.value.replaceAll(':lang[', ':lang [') }]
    if (node.type === 'image') return [plainImage(node)]
    return 'children' in node ? [{ ...node, children: labelOf(node.children) } as PhrasingContent] : [node]
  })
}

function italic(children: PhrasingContent[]): PhrasingContent[] {
  const has = (node: PhrasingContent): boolean =>
    node.type === 'emphasis' || ('children' in node && node.children.some(has))
  return children.some(has) ? children : [{ type: 'emphasis', children }]
}

/** A picture as Markdown has it, without what was kept in mind. */
export function plainImage({ url, alt }: Image): PhrasingContent {
  return { type: 'image', url, alt: alt ?? '' }
}
