import { expect, test } from 'vitest'
import { emailKey, sealEmail } from '../../src/comments/comment-keys.ts'
import { dropOldTraces } from '../../src/comments/rights/drop-old-traces.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { dropTraces } from '../../src/publishing/keep-few-traces.ts'
import { aComment } from '../builders/a-comment.ts'
import { aCommentDatabase } from '../builders/a-comment-database.ts'

const now = new Date('2026-03-31T12:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

test('traces of clients are dropped after 30 days, attempts and submissions after one', async () => {
  const db = await aCommentDatabase()
  const store = new SqlCommentStore(db)
  for (const days of [31, 30, 0]) {
    const comment = aComment({ createdAt: ago(days), clientKey: `c${days}`, authorKey: 'a' })
    const turn = { key: `t${days}`, limit: 5, windowSeconds: 60 }
    await store.add(comment, { submission: { fingerprint: `f${days}`, content: 'c' }, turns: [turn] })
    for (const voter of ['v', 'w']) {
      const report = { comment_id: comment.id, voter: voter + days, reason: 'spam', note: '', handled: 0 }
      await db
        .insertInto('reports')
        .values({ ...report, id: `r${voter}${days}`, at: ago(days).getTime() })
        .execute()
    }
  }
  expect(await dropOldTraces(db, now)).toEqual({ clientKeys: 1, voters: 2, turns: 2, submissions: 2 })
  const comments = await db
    .selectFrom('comments')
    .select(['client_key', 'author_key'])
    .orderBy('created_at')
    .execute()
  expect(comments.map(({ client_key }) => client_key)).toEqual(['', 'c30', 'c0'])
  const reports = await db.selectFrom('reports').select(['id', 'voter']).orderBy('at').orderBy('id').execute()
  expect(reports.map(({ voter }) => voter)).toEqual(['rv31', 'rw31', 'v30', 'w30', 'v0', 'w0'])
  expect(await db.selectFrom('rate_limits').select('key').execute()).toEqual([{ key: 't0' }])
  expect(await db.selectFrom('submissions').select('fingerprint').execute()).toEqual([{ fingerprint: 'f0' }])
  expect(await dropOldTraces(db, now)).toEqual({ clientKeys: 0, voters: 0, turns: 0, submissions: 0 })
})

test('more than fit into one transaction are dropped too, and a server makes the keys that are missing', async () => {
  const db = await aCommentDatabase()
  const secret = 's'.repeat(32)
  const rows = Array.from({ length: 1203 }, (_, i) => ({ key: `${i}`, window_start: 0, taken: 1 }))
  await db.insertInto('rate_limits').values(rows).execute()
  const comment = aComment({ sealedEmail: sealEmail(secret, 'ana@example.com'), createdAt: now })
  await new SqlCommentStore(db).add(comment)
  await dropTraces({ commentDatabase: async () => db, secret, now: () => now })
  expect(await db.selectFrom('rate_limits').select('key').execute()).toEqual([])
  expect(await new SqlCommentStore(db).kept(comment.id)).toMatchObject({
    emailKey: emailKey(secret, 'ana@example.com'),
  })
})
