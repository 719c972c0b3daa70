import { chmodSync, closeSync, openSync } from 'node:fs'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { keepStatements } from '../kept-statements.ts'
import { forgetChanges } from '../moving/noted-changes.ts'

/** Runs `work` on a store's file as it is: nothing in it is changed, brought up to date or waited for. */
export function readSqliteFile<T>(path: string, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  return onFile(new Database(path, { readonly: true }), work)
}

async function onFile<T>(database: Database.Database, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: keepStatements(database) }) })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/**
 * Writes what a store's file holds at this moment into a new file, its owner's only; writers need not wait. What
 * a move to another store notes there for itself is left out.
 */
export async function copySqliteFile(path: string, copy: string): Promise<void> {
  closeSync(openSync(copy, 'wx', 0o600))
  chmodSync(copy, 0o600)
  await readSqliteFile(path, (db) => sql`vacuum into ${copy}`.execute(db))
  await onFile(new Database(copy), forgetChanges)
}

/** What SQLite itself says of a file: `ok`, or what is broken. */
export async function integrityOfFile(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  return rows.map(({ integrity_check }) => integrity_check).join('; ')
}

/**
 * Whether somebody has the file open: a server keeps a lock on it for as long. Where nobody has, all of the store is
 * in this one file afterwards, with nothing beside it.
 */
export function isInUse(path: string): boolean {
  const database = new Database(path)
  try {
    database.exec('pragma journal_mode = delete')
    return false
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    database.close()
  }
}
