import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { notifyStoreContract } from './notify-store-contract.ts'

notifyStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-notify-'))
  const connections: Kysely<CommentTables>[] = []
  return {
    async connect() {
      const connection = await openSqlite(folder)
      connections.push(connection)
      return connection
    },
    async remove() {
      for (const connection of connections) await connection.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})
