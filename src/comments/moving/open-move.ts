import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { openPostgresAlone } from '../open-postgres.ts'
import { openSqlite } from '../open-sqlite.ts'
import { hasOwnRows } from './own-rows.ts'
import { MoveRefused, type MoveState } from './plan-move.ts'
import { moverSetting, whyShut } from './shut-store.ts'
import { type StoredTable, storedTables } from './stored-tables.ts'

type Db = Kysely<unknown>

/** The store in SQLite. @throws MoveRefused where there is none */
export async function openSource(dataDir: string): Promise<Db> {
  const path = join(dataDir, 'comments.db')
  if (!existsSync(path)) throw new MoveRefused(`There is no ${path}, so there is nothing to move.`)
  return (await openSqlite(dataDir)) as unknown as Db
}

/**
 * Runs `work` with a single connection to PostgreSQL that no other run has at the same time, and with the name of the
 * place, which has no password in it. Makes the tables where there are none, unless `dryRun`.
 */
export async function withTarget<T>(
  url: string,
  dryRun: boolean,
  work: (target: Db, name: string) => Promise<T>,
): Promise<T> {
  const db = (await openPostgresAlone(url, { makeTables: !dryRun })) as unknown as Db
  try {
    return await db.connection().execute(async (target) => {
      const { rows } = await sql<{ place: string; free: boolean }>`
        select concat_ws('/', ${new URL(url).host || 'localhost'}::text, current_database(), current_schema()) as place,
          pg_try_advisory_lock(hashtext('prelo comments:migrate ' || current_schema())) as free`.execute(
        target,
      )
      if (!rows[0]?.free)
        throw new MoveRefused('Another comments:migrate is at work there. Let it end first.')
      return work(target, rows[0].place).finally(() => forgetMove(target))
    })
  } finally {
    await db.destroy()
  }
}

/** A pooler may hand the connection on. One that is broken has forgotten already. */
async function forgetMove(target: Db): Promise<void> {
  await sql`select set_config(${moverSetting}, '', false), pg_advisory_unlock_all()`
    .execute(target)
    .catch(() => undefined)
}

/** What has to be known before a move. @throws MoveRefused where the target's tables are of another release */
export async function stateOf(
  source: Db,
  target: Db,
  to: string,
): Promise<MoveState & { tables: StoredTable[] }> {
  const [tables, there] = [await storedTables(source), await storedTables(target)]
  const hasTables = there.some(({ name }) => name === 'comments')
  if (hasTables) sameShape(tables, there)
  const shut = await whyShut(target)
  const hasRows = hasTables && (await hasOwnRows(target, tables))
  return { tables, to, source: await whyShut(source), target: { shut, hasTables, hasRows } }
}

function sameShape(tables: readonly StoredTable[], there: readonly StoredTable[]): void {
  const shape = ({ name, columns, key }: StoredTable) => JSON.stringify([name, columns, key])
  const known = new Set(there.map(shape))
  const strange = tables.filter((table) => !known.has(shape(table)))
  if (strange.length === 0) return
  const names = strange.map(({ name }) => name).join(', ')
  throw new MoveRefused(`The tables there are not those of this release (${names}). Nothing was changed. If they are left of
a move that was cut off, drop them; otherwise start this release on that database first, or name an empty one.`)
}
