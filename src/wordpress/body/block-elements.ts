import type { Element } from 'hast'
import { elementsIn, hasClass, isElement, textIn } from './hast-reading.ts'
import { writePreformatted } from './write-code.ts'
import { writeDetails } from './write-details.ts'
import { playerCard } from './write-embed.ts'
import { writeFigure } from './write-figure.ts'
import { writeHeading } from './write-heading.ts'
import { writeList } from './write-list.ts'
import { writeQuotation } from './write-quotation.ts'
import { writeTable } from './write-table.ts'
import type { WriteBlock } from './writing.ts'

const writePlayer: WriteBlock = (node, _place, writing) => {
  const card = playerCard(node, [], writing)
  return card ? [card] : []
}

/** A term in bold, and below it what it means. */
const writeTerm: WriteBlock = ({ children }, place, { flow }) =>
  flow(children, {
    ...place,
    marks: [...place.marks.filter(({ type }) => type !== 'strong'), { type: 'strong' }],
  })

const writers: Record<string, WriteBlock> = Object.assign(Object.create(null), {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, writeHeading])),
  ...{ ul: writeList, ol: writeList, menu: writeList, dir: writeList },
  ...{ blockquote: writeQuotation, table: writeTable, figure: writeFigure, details: writeDetails },
  ...{ pre: writePreformatted, xmp: writePreformatted, listing: writePreformatted },
  ...{ iframe: writePlayer, audio: writePlayer, video: writePlayer, dt: writeTerm },
  hr: () => [{ type: 'thematicBreak' }],
} satisfies Record<string, WriteBlock>)

/** Who writes an element that is more than a box around others. */
export function blockWriter(node: Element): WriteBlock | undefined {
  if (hasClass(node, 'blocks-gallery-grid') || (isElement(node, 'ul') && hasClass(node, 'wp-block-gallery')))
    return undefined
  if (isElement(node, 'ul') && isListOfPictures(node)) return undefined
  if (hasClass(node, 'wp-caption')) return writeFigure
  return writers[node.tagName]
}

/** Plugins' galleries and slide shows are lists. */
function isListOfPictures(list: Element): boolean {
  const items = elementsIn(list, 'li')
  const words = (item: Element) =>
    item.children
      .filter((child) => !isElement(child, 'figure'))
      .map(textIn)
      .join('')
  return (
    items.length > 0 && items.every((item) => elementsIn(item, 'img').length > 0 && words(item).trim() === '')
  )
}

const boxes = new Set(
  (
    'address article aside center dd div fieldset figcaption footer header hgroup legend li main nav noscript p ' +
    'search section summary td th'
  ).split(' '),
)

/** Whether words within an element do not stand in one line with those around it. */
export function isBox({ tagName }: Element): boolean {
  return boxes.has(tagName)
}
