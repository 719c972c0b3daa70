import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SqlDeskStore } from '../../../src/comments/desk/sql-desk-store.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aCommentDatabase } from '../../builders/a-comment-database.ts'

test('a report that came in as the decision was being made waits again after undoing it', async () => {
  const db = await aCommentDatabase()
  const comment = aComment()
  await new SqlCommentStore(db).add(comment)
  await sql`create trigger late after update of version on comments begin
    insert or ignore into reports (id, comment_id, voter, reason, note, at, handled)
    values ('late', new.id, 'a reader', 'insult', '', 1, 0); end`.execute(db)
  const desk = new SqlDeskStore(db)
  const ana = { moderatorId: 'ana', at: new Date('2026-03-10T12:00:00Z'), batch: 'b', textKeyOf: () => '' }
  await desk.decide([{ id: comment.id, version: 1 }], 'refused', ana)
  expect((await desk.file(comment.id))?.reports).toMatchObject([{ isHandled: true }])
  await desk.undo('b', ana)
  expect((await desk.file(comment.id))?.reports).toMatchObject([{ isHandled: false }])
})
