import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { onTestFinished } from 'vitest'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty comment store in SQLite, closed and removed after the test. */
export async function aCommentDatabase(): Promise<Kysely<CommentTables>> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-'))
  const db = await openSqlite(folder)
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}
