import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { deskStoreContract } from './desk-store-contract.ts'

deskStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-desk-'))
  const db = await openSqlite(folder)
  return {
    db,
    async remove() {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})
