import { type QueryExecutorProvider, sql } from 'kysely'
import { isPostgres } from '../is-postgres.ts'

type Db = QueryExecutorProvider

export type StoredColumn = { name: string; isText: boolean }

/** A table as the database has it: columns by name, and those of the primary key in its order. */
export type StoredTable = { name: string; columns: StoredColumn[]; key: StoredColumn[] }

type Found = { table: string; column: string; type: string; place: number }

/**
 * All tables of the store, by name, as the database itself tells: one that a later release adds is among them. What
 * Kysely and comments:migrate keep for themselves is not.
 */
export async function storedTables(db: Db): Promise<StoredTable[]> {
  const { rows } = await (isPostgres(db) ? inPostgres : inSqlite).execute(db)
  const names = [...new Set(rows.map(({ table }) => table))].sort()
  return names.map((name) =>
    tableOf(
      name,
      rows.filter(({ table }) => table === name),
    ),
  )
}

/** How many rows each table has. */
export async function countRows(db: Db, tables: readonly StoredTable[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
    counts[name] = Number(rows[0]?.n)
  }
  return counts
}

function tableOf(name: string, found: Found[]): StoredTable {
  const key = found.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place)
  return {
    name,
    columns: found.map(columnOf).sort((a, b) => (a.name < b.name ? -1 : 1)),
    key: key.map(columnOf),
  }
}

function columnOf({ column, type }: Found): StoredColumn {
  return { name: column, isText: type === 'text' }
}

const inSqlite = sql<Found>`select t.name as "table", c.name as "column", lower(c.type) as type, c.pk as place
  from sqlite_master t, pragma_table_info(t.name) c
  where t.type = 'table' and t.name not like 'sqlite#_%' escape '#' and t.name not like 'kysely#_%' escape '#'
    and t.name <> 'store_changes'`

const inPostgres = sql<Found>`select t.relname as "table", c.attname as "column",
    format_type(c.atttypid, null) as type, coalesce(array_position(k.indkey::int2[], c.attnum), -1) + 1 as place
  from pg_class t join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
    left join pg_index k on k.indrelid = t.oid and k.indisprimary
  where t.relkind = 'r' and t.relnamespace = to_regnamespace(quote_ident(current_schema()))
    and t.relname not like 'kysely#_%' escape '#'`
