import type { StoredColumn, StoredTable } from './stored-tables.ts'

export type Row = Record<string, unknown>

/** What has to be done to one row of the target. */
export type Difference =
  | { kind: 'missing'; row: Row }
  | { kind: 'different'; row: Row }
  | { kind: 'extra'; row: Row }

/**
 * How the rows of a target differ from those of its source, both in the order of the table's key, texts by their
 * bytes. `different` and `missing` carry the source's row, `extra` the target's.
 */
export async function* differences(
  source: AsyncIterator<Row>,
  target: AsyncIterator<Row>,
  table: StoredTable,
): AsyncGenerator<Difference> {
  let [left, right] = [await source.next(), await target.next()]
  while (!left.done || !right.done) {
    const order = left.done ? 1 : right.done ? -1 : compareKeys(left.value, right.value, table.key)
    if (order < 0) yield { kind: 'missing', row: left.value }
    if (order > 0) yield { kind: 'extra', row: right.value }
    if (order === 0 && !isSame(left.value, right.value, table)) yield { kind: 'different', row: left.value }
    if (order <= 0) left = await source.next()
    if (order >= 0) right = await target.next()
  }
}

function compareKeys(a: Row, b: Row, key: readonly StoredColumn[]): number {
  for (const { name, isText } of key) {
    if (a[name] === b[name]) continue
    if (!isText) return Number(a[name]) - Number(b[name])
    return Buffer.compare(Buffer.from(String(a[name])), Buffer.from(String(b[name])))
  }
  return 0
}

function isSame(a: Row, b: Row, { columns }: StoredTable): boolean {
  return columns.every(({ name }) => a[name] === b[name])
}
