import { expect, onTestFinished, test } from 'vitest'
import { emailKey, sealEmail } from '../../../src/comments/comment-keys.ts'
import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { eraseByEmail } from '../../../src/comments/rights/erase-by-email.ts'
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
