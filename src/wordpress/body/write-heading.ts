import type { Heading } from 'mdast'
import { elementsIn } from './hast-reading.ts'
import { imageIn } from './lines-to-blocks.ts'
import { idsOf } from './page-links.ts'
import { phrasingOf } from './phrasing-of.ts'
import { pictureFigure } from './picture-figure.ts'
import type { WriteBlock } from './writing.ts'

/** A heading; the page's own is the only one of level 1. Bold says nothing in it, and its pictures come after it. */
export const writeHeading: WriteBlock = (node, place, writing) => {
  const runs = writing.runs(node.children, place.marks)
  const words = runs
    .filter((run) => !imageIn(run))
    .map(({ value, marks }) => ({ value, marks: marks.filter(({ type }) => type !== 'strong') }))
  const children = phrasingOf(words, { hasBreaks: false })
  const depth = Math.max(2, Number(node.tagName.slice(1))) as Heading['depth']
  const ids = [node, ...elementsIn(node)].flatMap(idsOf)
  const heading: Heading = { type: 'heading', depth, children, data: { ids } as Heading['data'] & object }
  const pictures = runs.flatMap((run) => imageIn(run) ?? []).flatMap((image) => pictureFigure(image, []))
  return children.length > 0 ? [heading, ...pictures] : pictures
}
