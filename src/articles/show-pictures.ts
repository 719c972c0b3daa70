import type { Image, Paragraph, Parent, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Picture } from '../domain/article.ts'
import { pictureSources } from '../site/picture-sources.ts'
import { element, figureOf, isLocalPicture } from './markdown-tree.ts'

/** Finds a picture beside the article; `undefined` when it cannot be shown. */
export type FindPicture = (src: string) => Promise<Picture | undefined>

/** Gives the pictures and figures of a body their addresses and sizes; what cannot be shown becomes words. */
export async function showPictures(tree: Root, find: FindPicture): Promise<void> {
  const linked = new Set<Image>()
  visit(tree, 'link', (link) => visit(link, 'image', (image) => void linked.add(image)))
  const jobs: Promise<void>[] = []
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'image') jobs.push(showImage(node, { index, parent, find, isLinked: linked.has(node) }))
    const figure = node.type === 'leafDirective' ? figureOf(node) : undefined
    if (node.type !== 'leafDirective' || !figure) return
    const image: Image = { type: 'image', url: figure.src, alt: figure.alt }
    const shown = element('figure', [image, ...caption(node.children, figure.credit)])
    parent.children[index] = shown
    jobs.push(showImage(image, { index: 0, parent: shown, find, isLinked: false }))
  })
  await Promise.all(jobs)
}

type ImagePlace = { index: number; parent: Parent; find: FindPicture; isLinked: boolean }

async function showImage(node: Image, { index, parent, find, isLinked }: ImagePlace): Promise<void> {
  const found = isLocalPicture(node.url) ? await find(node.url) : undefined
  if (!found) {
    parent.children[index] = replacement(node, isLinked)
    return
  }
  const { sources, img } = pictureSources(found, 'figure')
  node.url = img.src
  node.data = { hProperties: { ...img, loading: 'lazy', decoding: 'async' } }
  const choices = sources.map((source) => element('source', [], source))
  parent.children[index] = element('picture', [...choices, node])
}

/** A picture elsewhere would tell that site who reads us: it becomes a link. One that is missing, its description. */
function replacement(node: Image, isLinked: boolean): PhrasingContent {
  const text: PhrasingContent = { type: 'text', value: node.alt ?? '' }
  if (isLinked || isLocalPicture(node.url)) return text
  return { type: 'link', url: node.url, children: [text] }
}

function caption(children: PhrasingContent[], credit: string): Paragraph[] {
  const small = credit ? [element('small', [{ type: 'text', value: credit }])] : []
  return children.length + small.length > 0 ? [element('figcaption', [...children, ...small])] : []
}
