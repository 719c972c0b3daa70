import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { doneMigrations } from '../known-migrations.ts'
import { whyShut } from '../moving/shut-store.ts'
import { countRows, type StoredTable, storedTables } from '../moving/stored-tables.ts'
import { openPostgresAlone } from '../open-postgres.ts'
import type { Dumped } from './dump-sqlite.ts'
import { BrokenBackup } from './manifest.ts'
import { reach, runTool } from './postgres-tools.ts'

type Db = Kysely<unknown>

export const postgresName = 'comments.dump'

const kyselys = ['kysely_migration', 'kysely_migration_lock']

/** Dumps the tables of a PostgreSQL store into a folder, and reads the dump to see whether every row is in it. */
export async function dumpPostgres(url: string, folder: string): Promise<Dumped> {
  const db = (await openPostgresAlone(url)) as unknown as Db
  const file = join(folder, postgresName)
  try {
    const begin = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    const { schema, ...dumped } = await begin.execute((snapshot) => dumpSnapshot(snapshot, url, file))
    const found = await rowsInDump(file)
    for (const [table, n] of Object.entries(dumped.counts))
      if (found.get(table) !== n)
        throw new BrokenBackup(`The dump has ${found.get(table) ?? 0} rows of ${table} instead of ${n}.`)
    return { engine: 'postgres', file: postgresName, schema, ...dumped }
  } finally {
    await db.destroy()
  }
}

/** What is counted and what is dumped is one state of the store, though it goes on. */
async function dumpSnapshot(db: Db, url: string, file: string) {
  const tables = await ourTables(db)
  const { rows } = await sql<{ schema: string; snapshot: string }>`
    select current_schema() as schema, pg_export_snapshot() as snapshot`.execute(db)
  const { schema, snapshot } = rows[0] as { schema: string; snapshot: string }
  const counts = await countRows(db, tables)
  const names = [...tables.map(({ name }) => name), ...kyselys]
  const { place, env } = reach(url)
  await runTool(
    'pg_dump',
    [
      ...['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`, `--file=${file}`],
      ...names.map((name) => `--table="${schema}"."${name}"`),
      `--dbname=${place}`,
    ],
    env,
  )
  return { schema, counts, migrations: await doneMigrations(db) }
}

async function ourTables(db: Db): Promise<StoredTable[]> {
  const tables = await storedTables(db)
  if (!tables.some(({ name }) => name === 'comments'))
    throw new Error('There are no comments in the database of DATABASE_URL: nothing to back up.')
  if (await whyShut(db))
    throw new Error('Comments are still arriving there: let comments:migrate end before the backup.')
  return tables
}

/** How many rows of each table a dump holds, by reading all of it. */
async function rowsInDump(file: string): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  let table: string | undefined
  await runTool('pg_restore', ['--data-only', '--file=-', file], {}, (line) => {
    if (table === undefined) {
      table = /^COPY \S+\.("?)(\w+)\1 \(/.exec(line)?.[2]
      if (table !== undefined) found.set(table, 0)
    } else if (line === '\\.') table = undefined
    else found.set(table, (found.get(table) ?? 0) + 1)
  })
  return found
}
