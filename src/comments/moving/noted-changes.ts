import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import { patiently } from '../patiently.ts'
import type { Row } from './differences.ts'
import type { StoredTable } from './stored-tables.ts'

type Db = QueryExecutorProvider

/** Rows of one table that have changed: their keys, and those of them that are still there. */
export type Changed = { table: StoredTable; keys: Row[]; rows: Row[] }

/** Of each statement, the rows whose keys it touches. */
const touched = { insert: ['new'], update: ['old', 'new'], delete: ['old'] } as const

/**
 * Lets the source (SQLite) note the key of every row that changes from now on, whoever changes it. So the end of a
 * move has to look at these alone.
 */
export function noteChanges(source: Kysely<unknown>, tables: readonly StoredTable[]): Promise<void> {
  return patiently(() =>
    source.transaction().execute(async (db) => {
      await forgetChanges(db)
      await sql`create table store_changes ("table" text not null, "key" text not null)`.execute(db)
      for (const table of tables) await addTriggers(db, table)
    }),
  )
}

/** Ends that. Call it in a transaction. */
export async function forgetChanges(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'trigger' and name like 'store#_changes#_%' escape '#'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db)
  await sql`drop table if exists store_changes`.execute(db)
}

/** Takes at most `limit` keys from the notes, with their rows as they are now. Call it in a transaction. */
export async function takeChanges(db: Db, tables: readonly StoredTable[], limit: number): Promise<Changed[]> {
  const { rows: notes } = await sql<{ table: string; key: string }>`
    select distinct "table", "key" from store_changes limit ${limit}`.execute(db)
  const changed: Changed[] = []
  for (const table of tables) {
    const keys = notes.filter((note) => note.table === table.name).map(({ key }) => JSON.parse(key))
    if (keys.length === 0) continue
    const rows = await rowsOfKeys(db, table, keys)
    changed.push({ table, rows, keys: keys.map((key) => keyRow(table, key)) })
  }
  await sql`delete from store_changes where ("table", "key") in (
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(notes.map(({ table, key }) => [table, key]))}))`.execute(
    db,
  )
  return changed
}

/** Puts keys back that could not be copied yet. Call it in a transaction. */
export async function noteAgain(db: Db, changed: readonly Changed[]): Promise<void> {
  for (const { table, keys } of changed)
    for (const row of keys) {
      const key = JSON.stringify(table.key.map(({ name }) => row[name]))
      await sql`insert into store_changes ("table", "key") values (${table.name}, ${key})`.execute(db)
    }
}

async function addTriggers(db: Db, { name, key }: StoredTable): Promise<void> {
  for (const [operation, sides] of Object.entries(touched)) {
    const notes = sides.map((side) => {
      const columns = sql.join(key.map((column) => sql`${sql.raw(side)}.${sql.id(column.name)}`))
      return sql`insert into store_changes ("table", "key") values (${sql.lit(name)}, json_array(${columns}));`
    })
    await sql`create trigger ${sql.id(`store_changes_${name}_${operation}`)} after ${sql.raw(operation)}
      on ${sql.table(name)} begin ${sql.join(notes, sql` `)} end`.execute(db)
  }
}

async function rowsOfKeys(db: Db, { name, columns, key }: StoredTable, keys: unknown[][]): Promise<Row[]> {
  const all = sql.join(columns.map((column) => sql.ref(column.name)))
  const parts = sql.join(key.map((_, place) => sql`value ->> ${sql.lit(place)}`))
  const { rows } = await sql<Row>`select ${all} from ${sql.table(name)}
    where (${sql.join(key.map((column) => sql.ref(column.name)))}) in (
      select ${parts} from json_each(${JSON.stringify(keys)}))`.execute(db)
  return rows
}

function keyRow({ key }: StoredTable, values: unknown[]): Row {
  return Object.fromEntries(key.map(({ name }, place) => [name, values[place]]))
}
