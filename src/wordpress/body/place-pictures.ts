import type { Element, Parents, Root } from 'hast'
import type { BodyAround } from './body-around.ts'
import { attribute, elementsIn, hasClass, isElement, textIn } from './hast-reading.ts'
import type { LossReport } from './loss-report.ts'
import { isPictureAddress, isTracker, pictureAddresses, withoutSize } from './picture-addresses.ts'
import { type ShownPicture, shownPicture, type WrittenPicture } from './shown-picture.ts'

export type ShownPictures = Map<Element, ShownPicture>

/** Finds every picture of a body. Trackers, smileys and what a `noscript` repeats are not among them. */
export async function placePictures(
  roots: readonly Root[],
  around: BodyAround,
  losses: LossReport,
): Promise<ShownPictures> {
  const shown: ShownPictures = new Map()
  const written = roots.flatMap((root) => picturesIn(root, { caption: '' }))
  const late = new Set(written.filter(({ isRepeat }) => !isRepeat).map((one) => keyOf(one, around.base)))
  for (const picture of written) {
    if (isTracker(picture.img) || smileyOf(picture.img) !== undefined) continue
    if (picture.isRepeat && late.has(keyOf(picture, around.base))) continue
    const found = await shownPicture(picture, around, losses)
    if (found) shown.set(picture.img, found)
  }
  return shown
}

type Found = WrittenPicture & { isRepeat: boolean }

function picturesIn(
  node: Parents,
  around: { linked?: string; caption: string; isRepeat?: boolean },
): Found[] {
  return node.children.flatMap((child): Found[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'img') return [{ ...around, img: child, isRepeat: around.isRepeat ?? false }]
    return picturesIn(child, below(child, around))
  })
}

function below(node: Element, around: { linked?: string; caption: string; isRepeat?: boolean }) {
  if (node.tagName === 'noscript') return { ...around, isRepeat: true }
  const href = attribute(node, 'href')
  if (node.tagName === 'a' && isPictureAddress(href)) return { ...around, linked: href }
  const captions = node.tagName === 'figure' || hasClass(node, 'wp-caption') ? captionsIn(node) : []
  return captions.length === 1 ? { ...around, caption: textIn(captions[0] as Element) } : around
}

/** The captions of a figure, however they are marked. */
export function captionsIn(figure: Element): Element[] {
  return elementsIn(figure).filter(
    (node) => isElement(node, 'figcaption') || hasClass(node, 'wp-caption-text'),
  )
}

function keyOf({ img, linked }: WrittenPicture, base: string): string {
  return withoutSize(pictureAddresses(img, linked, base)[0] ?? '')
}

/** The letter that a small picture stands for. */
export function smileyOf(img: Element): string | undefined {
  return hasClass(img, 'emoji', 'wp-smiley') ? attribute(img, 'alt') : undefined
}
