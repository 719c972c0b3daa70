import type { Element } from 'hast'
import type { AlignType } from 'mdast'
import { attribute, isElement } from './hast-reading.ts'

export type Cell = { node: Element | undefined }
export type Grid = { rows: Cell[][]; hasHead: boolean; isMerged: boolean; align: AlignType[] }

/** More columns than this are a slip; a merged cell may claim thousands. */
const mostColumns = 100

/** A table's cells as rows and columns, with empty cells where one is merged over others. */
export function tableGrid(table: Element): Grid {
  const written = rowsOf(table)
  const reserved: Set<number>[] = []
  let isMerged = false
  const rows = written.map((row, rowAt) => {
    const cells: Cell[] = []
    const most = Math.max(mostColumns, row.children.length)
    for (const node of row.children.filter((child) => isElement(child, 'td', 'th')) as Element[]) {
      while (reserved[rowAt]?.has(cells.length)) cells.push({ node: undefined })
      // Cells that all claim more than there is would push each other ever further out.
      if (cells.length >= most) break
      const [wide, high] = [Math.min(span(node, 'colSpan'), most - cells.length), span(node, 'rowSpan')]
      isMerged ||= wide > 1 || high > 1
      for (let down = 1; down < high && rowAt + down < written.length; down++) {
        const below = reserved[rowAt + down] ?? new Set<number>()
        reserved[rowAt + down] = below
        for (let right = 0; right < wide; right++) below.add(cells.length + right)
      }
      cells.push({ node }, ...Array.from({ length: wide - 1 }, () => ({ node: undefined })))
    }
    return cells.slice(0, most)
  })
  const kept = rows.filter((row) => row.length > 0)
  const columns = Math.max(0, ...kept.map((row) => row.length))
  for (const row of kept) while (row.length < columns) row.push({ node: undefined })
  return { rows: kept, hasHead: hasHead(table, kept), isMerged, align: alignOf(kept, columns) }
}

/** Rows of the table itself, heads first and feet last, and not of tables within it. */
function rowsOf(table: Element): Element[] {
  const parts = table.children.filter((child) => isElement(child)) as Element[]
  const order = (name: string) => (name === 'thead' ? 0 : name === 'tfoot' ? 2 : 1)
  return parts
    .toSorted((a, b) => order(a.tagName) - order(b.tagName))
    .flatMap(
      (part) =>
        (part.tagName === 'tr'
          ? [part]
          : part.children.filter((child) => isElement(child, 'tr'))) as Element[],
    )
}

function span(node: Element, name: string): number {
  const number = Number.parseInt(attribute(node, name), 10)
  return number > 1 ? Math.min(number, mostColumns) : 1
}

function hasHead(table: Element, [first = []]: Cell[][]): boolean {
  const isWritten = table.children.some(
    (child) => isElement(child, 'thead') && child.children.some((row) => isElement(row, 'tr')),
  )
  const cells = first.filter(({ node }) => node)
  return isWritten || (cells.length > 0 && cells.every(({ node }) => node?.tagName === 'th'))
}

function alignOf(rows: Cell[][], columns: number): AlignType[] {
  return Array.from({ length: columns }, (_, at) => {
    const found = rows.map((row) => alignOfCell(row[at]?.node)).find((align) => align !== null)
    return found ?? null
  })
}

function alignOfCell(node: Element | undefined): AlignType {
  if (!node) return null
  const all = `${attribute(node, 'align')} ${attribute(node, 'style')} ${attribute(node, 'className')}`
  const [, align] = /(?:^|\s|text-align:\s*|has-text-align-)(left|center|right)\b/i.exec(all) ?? []
  return (align?.toLowerCase() as AlignType | undefined) ?? null
}
