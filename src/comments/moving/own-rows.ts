import { type Kysely, sql } from 'kysely'
import type { StoredTable } from './stored-tables.ts'

/** What a store has before anybody wrote anything, or only asked. */
const notOwn = ['paper', 'rate_limits']

/** Whether somebody has written into a store: comments, moderators, bans or anything of the kind. */
export async function hasOwnRows(target: Kysely<unknown>, tables: readonly StoredTable[]): Promise<boolean> {
  for (const { name } of tables.filter((table) => !notOwn.includes(table.name))) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(target)
    if (rows.length > 0) return true
  }
  return false
}
