import { type Kysely, sql } from 'kysely'
import type { StoredTable } from './stored-tables.ts'

/** Lets PostgreSQL number on after the rows that brought their numbers along. */
export async function numberOn(db: Kysely<unknown>, tables: readonly StoredTable[]): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(db)
  for (const { table, column } of rows.filter((row) => tables.some(({ name }) => name === row.table)))
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}),
      coalesce(max(${sql.ref(column)}), 1), max(${sql.ref(column)}) is not null) from ${sql.table(table)}`.execute(
      db,
    )
}
