import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { repairArticle, verifyComments } from '../../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aCommentDatabase } from '../../builders/a-comment-database.ts'

const now = new Date('2026-03-20T12:00:00Z')
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((end) => `01890a5d-ac96-774b-bcce-b302099a805${end}`) as [
  string,
  string,
  string,
  string,
]

/** A root with two answers in a row, and a comment on another article. */
async function aStore() {
  const db = await aCommentDatabase()
  const store = new SqlCommentStore(db)
  await store.add(aComment({ id: a }))
  await store.add(aComment({ id: b, parentId: a, rootId: a }))
  await store.add(aComment({ id: c, parentId: b, rootId: a }))
  await store.add(aComment({ id: d, articleId: 'rio' }))
  return { db, store }
}

describe('verifying', () => {
  test('finds nothing in a store that only its own functions have written', async () => {
    const { db, store } = await aStore()
    await store.change(
      a,
      1,
      { status: 'refused' },
      { kind: 'refused', actor: 'mod', at: now, isModerator: true },
    )
    expect(await drift(db)).toEqual([])
  })

  test.each([
    ['a published count', "update threads set published = 9 where article_id = 'chuva'", ['article chuva ']],
    ['a count of threads', "update threads set roots = 0 where article_id = 'rio'", ['article rio ']],
    ['an article’s counts', "delete from threads where article_id = 'rio'", ['article rio ']],
    ['counts of nothing', "insert into threads values ('nada', 1, 2, 1, 0)", ['paper  ', 'article nada ']],
    [
      'a comment that is not seen',
      `update comments set shown = 0 where id = '${c}'`,
      [`counters chuva ${c}`],
    ],
    ['answers', `update comments set shown_children = 4 where id = '${b}'`, [`counters chuva ${b}`]],
    ['replies', `update comments set shown_replies = 0 where id = '${a}'`, [`counters chuva ${a}`]],
    [
      'the thread',
      `update comments set root_id = '${b}' where id = '${c}'`,
      [`counters chuva ${a}`, `thread chuva ${c}`],
    ],
    ['reports', `update comments set reports = 3 where id = '${d}'`, [`reports rio ${d}`]],
    ['how often the paper changed', 'update paper set revision = 1', ['paper  ']],
    ['when the paper changed', 'update paper set changed_at = 5', ['paper  ']],
    [
      'a comment that was answered',
      `delete from comments where id = '${a}'`,
      ['article chuva ', `orphan chuva ${b}`, `orphan chuva ${c}`],
    ],
    [
      'answers that go round',
      `update comments set parent_id = '${c}' where id = '${b}'`,
      [`counters chuva ${a}`, `counters chuva ${c}`, `orphan chuva ${b}`, `orphan chuva ${c}`],
    ],
    [
      'an earlier text of nothing',
      `insert into revisions values ('${a.replace(/.$/, '0')}', 1, '', '', 0, '')`,
      [`leftover  ${a.replace(/.$/, '0')}`],
    ],
  ])('finds %s that is wrong, and mends it', async (_, statement, found) => {
    const { db } = await aStore()
    await sql.raw(statement).execute(db)
    const told = await drift(db)
    expect(told.map(({ kind, articleId, id }) => `${kind} ${articleId} ${id}`).sort()).toEqual(
      [...found].sort(),
    )
    for (const articleId of new Set(told.map(({ articleId }) => articleId)))
      await repairArticle(db, articleId, now)
    expect(await drift(db)).toEqual([])
  })

  test('shows readers what was mended', async () => {
    const { db, store } = await aStore()
    await sql`delete from comments where id = ${a}`.execute(db)
    const [revision, all] = [await store.revision('chuva'), await store.changes()]
    await repairArticle(db, 'chuva', now)
    expect(await store.revision('chuva')).toBe(revision + 1)
    expect(await store.changes()).toEqual({ revision: all.revision + 1, at: now })
    const { threads, total } = await store.threads('chuva', 1)
    expect(threads.map(({ root }) => root.id)).toEqual([b, c])
    expect(total).toBe(2)
  })

  test('keeps nobody from writing', async () => {
    const { db, store } = await aStore()
    const look = verifyComments(db)
    const first = look.next()
    await store.add(aComment())
    expect(await first).toEqual({ done: true, value: undefined })
  })
})

async function drift(db: Kysely<CommentTables>) {
  const found = []
  for await (const one of verifyComments(db)) found.push(one)
  return found
}
