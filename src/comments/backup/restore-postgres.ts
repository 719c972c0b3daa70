import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { countRows, storedTables } from '../moving/stored-tables.ts'
import { openPostgresAlone } from '../open-postgres.ts'
import { postgresName } from './dump-postgres.ts'
import { BrokenBackup, type Manifest } from './manifest.ts'
import { reach, runTool } from './postgres-tools.ts'
import { RestoreRefused } from './restore-sqlite.ts'

/**
 * Puts a backup into a PostgreSQL database that has none of its tables yet, all of it or nothing, and counts.
 * @throws RestoreRefused where there are such tables, or no schema of that name
 */
export async function restorePostgres(
  folder: string,
  manifest: Manifest,
  { url, dryRun }: { url: string; dryRun: boolean },
): Promise<undefined> {
  const dump = join(folder, postgresName)
  await runTool('pg_restore', ['--list', dump])
  const db = (await openPostgresAlone(url)) as unknown as Kysely<unknown>
  try {
    await refuseUnlessEmpty(db, manifest)
    if (dryRun) return undefined
    const { place, env } = reach(url)
    const settings = ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error']
    await runTool('pg_restore', [...settings, `--dbname=${place}`, dump], env)
    const counts = await countRows(db, await storedTables(db))
    for (const [table, n] of Object.entries(manifest.counts))
      if (counts[table] !== n)
        throw new BrokenBackup(`${counts[table]} rows of ${table} came back instead of ${n}.`)
    return undefined
  } finally {
    await db.destroy()
  }
}

async function refuseUnlessEmpty(db: Kysely<unknown>, { schema, counts }: Manifest): Promise<void> {
  const { rows } = await sql<{ current: string | null }>`select current_schema() as current`.execute(db)
  if (rows[0]?.current !== schema)
    throw new RestoreRefused(`This backup is of the schema ${schema}, and DATABASE_URL leads to ${rows[0]?.current}.
Make a database with that schema, and name it there (?options=-c%20search_path%3D${schema}).`)
  const { rows: found } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema()`.execute(db)
  const there = found.map(({ name }) => name).filter((name) => name in counts || name.startsWith('kysely_'))
  if (there.length === 0) return
  throw new RestoreRefused(`DATABASE_URL leads to a database that has such tables already (${there.slice(0, 3).join(', ')}),
and nothing in it is overwritten. Make an empty one, and name it in DATABASE_URL:
    createdb --encoding=UTF8 --template=template0 prelo_restored`)
}
