import type { Element } from 'hast'
import type { Table, TableCell } from 'mdast'
import { elementsIn, isElement, textIn } from './hast-reading.ts'
import { phrasingOf } from './phrasing-of.ts'
import { withPicturesInline } from './pictures-inline.ts'
import { type Cell, type Grid, tableGrid } from './table-grid.ts'
import type { Block, WriteBlock, Writing } from './writing.ts'

/** A table as rows and columns; one that only places things on the page, as these things. */
export const writeTable: WriteBlock = (node, place, writing) => {
  const grid = tableGrid(node)
  const caption = node.children.filter((child) => isElement(child, 'caption')) as Element[]
  const above = caption.flatMap(({ children }) => writing.flow(children, place))
  const cells = grid.rows.flat().flatMap(({ node: cell }) => cell ?? [])
  if (isLayout(grid, cells)) {
    if (cells.length > 1) writing.losses.add('table', 'layout')
    return [...above, ...cells.flatMap(({ children }) => writing.flow(children, place))]
  }
  tellLosses(grid, cells, writing)
  return [...above, tableOf(grid, writing)]
}

const blocks = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'iframe',
  'figure',
  'pre',
  'blockquote',
  'hr',
  'object',
  'video',
  'audio',
]

/** A paragraph of this many letters is nobody's number or name. */
const longestCell = 1500

function isLayout({ rows }: Grid, cells: readonly Element[]): boolean {
  const isLine = rows.length < 2 || (rows[0]?.length ?? 0) < 2
  return (
    isLine ||
    cells.some((cell) => elementsIn(cell, ...blocks).length > 0 || textIn(cell).length > longestCell)
  )
}

function tellLosses({ isMerged }: Grid, cells: readonly Element[], { losses }: Writing): void {
  if (isMerged) losses.add('table', 'colspan, rowspan')
  for (const [name, detail] of [
    ['table', '<table>'],
    ['li', '<li>'],
  ] as const) {
    if (cells.some((cell) => elementsIn(cell, name).length > 0)) losses.add('table', detail)
  }
}

/** Markdown's tables have a head; where there was none it is empty. */
function tableOf({ rows, hasHead, align }: Grid, writing: Writing): Block {
  const empty = (rows[0] ?? []).map((): Cell => ({ node: undefined }))
  const all = hasHead ? rows : [empty, ...rows]
  const children = all.map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => cellOf(cell, writing)),
  }))
  const table: Table = { type: 'table', align, children }
  return table
}

function cellOf({ node }: Cell, writing: Writing): TableCell {
  const runs = node ? withPicturesInline(writing.runs(node.children)) : []
  return { type: 'tableCell', children: phrasingOf(runs, { hasBreaks: false }) }
}
