import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { moderatorStoreContract } from './moderator-store-contract.ts'

moderatorStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-moderators-'))
  const db = await openSqlite(folder)
  return {
    db,
    async remove() {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})
