import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { TestServer } from './test-server.ts'

/**
 * Keeps the server from writing comments, until what it gives is called; gives nothing where there is only one
 * connection, as on PGlite.
 */
export async function lockStore({ dataDir, database }: TestServer) {
  if (database) return database.lock?.()
  const holder = new Database(join(dataDir, 'comments.db'))
  holder.pragma('busy_timeout = 3000')
  holder.exec('begin immediate')
  return async () => {
    if (holder.open) holder.exec('rollback')
    holder.close()
  }
}

/** Leaves nothing of the store that could be used: no schema, or a file that is no database. */
export async function damageStore({ dataDir, database }: TestServer): Promise<void> {
  if (database) {
    await database.query(`drop schema ${database.schema} cascade`)
    return
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'comments.db'), 'garbage '.repeat(1000))
}
