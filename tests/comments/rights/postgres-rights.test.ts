import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { emailKey, sealEmail } from '../../../src/comments/comment-keys.ts'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { PostgresConnections } from '../../../src/comments/postgres-connections.ts'
import { eraseByEmail } from '../../../src/comments/rights/erase-by-email.ts'
import { exportComments } from '../../../src/comments/rights/export-comments.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aPostgresPlace, withPostgres } from '../../builders/a-postgres-place.ts'

withPostgres()

const secret = 's'.repeat(32)
const now = new Date('2026-03-20T12:00:00Z')
const ana = {
  sealedEmail: sealEmail(secret, 'ana@example.com'),
  emailKey: emailKey(secret, 'ana@example.com'),
}

async function aPostgresStore() {
  const place = await aPostgresPlace()
  onTestFinished(place.remove)
  const db = await openPostgres(place.url, place.connections)
  onTestFinished(() => db.destroy())
  return { place, db, store: new SqlCommentStore(db) }
}

test('an erasure waits while somebody else keeps PostgreSQL from writing, longer than a lock may take', async ({
  skip,
}) => {
  const { place, db, store } = await aPostgresStore()
  if (!place.lock) return skip('There is only one connection.')
  await store.add(aComment(ana))
  const release = await place.lock()
  setTimeout(release, 1300)
  const erasure = { secret, email: 'ana@example.com', words: 'remove-text', actor: 'author', now } as const
  expect(await eraseByEmail(db, erasure)).toBe(1)
})

test('an export goes on when its reader pauses for longer than the server lets a transaction idle', async ({
  skip,
}) => {
  const { place, store } = await aPostgresStore()
  if (place.connections === 1) return skip('PGlite lets every transaction idle.')
  await store.add(aComment({ body: 'depois da pausa' }))
  const impatient = { connectionString: place.url, idle_in_transaction_session_timeout: 100 }
  const db = new Kysely<CommentTables>({
    dialect: new PostgresDialect({ pool: new PostgresConnections(impatient) }),
  })
  onTestFinished(() => db.destroy())
  const lines = exportComments(db, { secret })
  await lines.next()
  // It is the time that counts: nothing tells when the server would have ended it.
  await sleep(500)
  let rest = ''
  for await (const line of lines) rest += line
  expect(rest).toContain('depois da pausa')
})
