import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import type { NewComment } from '../../src/domain/comment.ts'
import { aComment } from '../builders/a-comment.ts'
import type { TestServer } from './test-server.ts'

/** Saves comments of a running server, as another instance would. @returns them in order */
export async function keepComments(
  { dataDir }: Pick<TestServer, 'dataDir'>,
  own: Partial<NewComment>[],
): Promise<NewComment[]> {
  const db = await openSqlite(dataDir)
  const store = new SqlCommentStore(db)
  const comments = own.map((one) => aComment({ articleId: 'errar-em-publico', ...one }))
  for (const comment of comments) await store.add(comment)
  await db.destroy()
  return comments
}

/** Reports a comment of a running server, as readers do. */
export async function keepReport({ dataDir }: Pick<TestServer, 'dataDir'>, commentId: string): Promise<void> {
  const db = await openSqlite(dataDir)
  const row = { id: `report-${commentId}`, comment_id: commentId, voter: 'a reader' }
  await db
    .insertInto('reports')
    .values({ ...row, reason: 'offence', note: 'Isso ofende.', at: Date.now(), handled: 0 })
    .execute()
  await db.updateTable('comments').set({ reports: 1 }).where('id', '=', commentId).execute()
  await db.destroy()
}
