import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { doneMigrations } from '../known-migrations.ts'
import { whyShut } from '../moving/shut-store.ts'
import { countRows, storedTables } from '../moving/stored-tables.ts'
import { BrokenBackup, type Manifest } from './manifest.ts'
import { copySqliteFile, integrityOfFile, readSqliteFile } from './sqlite-file.ts'

export type Dumped = Pick<Manifest, 'engine' | 'schema' | 'migrations' | 'counts'> & { file: string }

export const sqliteName = 'comments.db'

/** Copies the SQLite store of `dataDir` into a folder, and opens the copy to see whether it is whole. */
export async function dumpSqlite(dataDir: string, folder: string): Promise<Dumped> {
  const path = join(dataDir, sqliteName)
  if (!existsSync(path)) throw new Error(`There is no ${path}: nothing to back up. Is DATA_DIR right?`)
  const shut = await readSqliteFile(path, whyShut)
  if (shut) throw new Error(`These comments have moved to ${shut.other}: set DATABASE_URL for backups, too.`)
  const before = await readSqliteFile(path, countComments)
  const copy = join(folder, sqliteName)
  await copySqliteFile(path, copy)
  const { counts, migrations } = await readSqliteFile(copy, checked)
  // Comments leave, but their places stay.
  if ((counts.comments ?? 0) < before)
    throw new BrokenBackup(`The copy has ${counts.comments} comments of ${before}: it is not whole.`)
  return { engine: 'sqlite', file: sqliteName, counts, migrations }
}

/** What a store's file holds. @throws BrokenBackup where it is damaged */
export async function checked(db: Kysely<unknown>): Promise<Pick<Manifest, 'migrations' | 'counts'>> {
  const integrity = await integrityOfFile(db)
  if (integrity !== 'ok') throw new BrokenBackup(`The copy is damaged: ${integrity}`)
  return { migrations: await doneMigrations(db), counts: await countRows(db, await storedTables(db)) }
}

async function countComments(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from comments`.execute(db)
  return Number(rows[0]?.n)
}
