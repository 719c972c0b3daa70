import { type Kysely, sql } from 'kysely'
import { rowsInOrder } from '../rights/rows-in-order.ts'
import type { Row } from './differences.ts'
import type { StoredTable } from './stored-tables.ts'

type Db = Kysely<unknown>

/** Rows that are fetched at once. */
const slice = 1000

/** The rows of a table in SQLite, in the order of its key. */
export function rowsOfSqlite(db: Db, { name, columns, key }: StoredTable): AsyncGenerator<Row> {
  const keys = sql.join(key.map((column) => sql.ref(column.name)))
  return rowsInOrder<Row>(async (last, limit) => {
    const after = last ? sql`where (${keys}) > (${sql.join(key.map((column) => last[column.name]))})` : sql``
    const { rows } = await sql<Row>`select ${sql.join(columns.map((column) => sql.ref(column.name)))}
      from ${sql.table(name)} ${after} order by ${keys} limit ${limit}`.execute(db)
    return rows
  })
}

/**
 * The same in PostgreSQL, as they were when the first one was asked for; inside a transaction, one table at a time.
 * Texts go by their bytes, whatever the server's locale.
 */
export async function* rowsOfPostgres(db: Db, { name, columns, key }: StoredTable): AsyncGenerator<Row> {
  const order = key.map((column) =>
    column.isText ? sql`${sql.ref(column.name)} collate "C"` : sql.ref(column.name),
  )
  await sql`declare rows_by_key no scroll cursor for select ${sql.join(columns.map((column) => sql.ref(column.name)))}
    from ${sql.table(name)} order by ${sql.join(order)}`.execute(db)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.raw(String(slice))} from rows_by_key`.execute(db)
    yield* rows
    if (rows.length < slice) break
  }
  await sql`close rows_by_key`.execute(db)
}
