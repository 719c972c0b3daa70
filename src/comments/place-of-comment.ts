import type { Kysely } from 'kysely'
import { type Place, repliesPerPage, repliesShown, threadsPerPage } from '../domain/comment.ts'
import type { CommentRow } from './comment-rows.ts'
import type { CommentTables } from './comment-tables.ts'
import { countBefore, rangeOfPage, seenRoots } from './read-threads.ts'

type Db = Kysely<CommentTables>

/** See `CommentStore.placeOf`. */
export async function placeOfComment(db: Db, id: string): Promise<Place | undefined> {
  const row = await rowOf(db, id)
  const root = row && (row.parent_id === null ? row : await rowOf(db, row.root_id))
  if (!row || !root) return undefined
  const page = Math.floor((await countBefore(db, root)) / threadsPerPage) + 1
  if (row === root) return { page, thread: undefined }
  const before = await countBefore(db, row)
  const roots = await seenRoots(db, root.article_id, rangeOfPage(page))
  if (before < repliesShown(roots.map(({ shown_replies }) => shown_replies)))
    return { page, thread: undefined }
  return { page: Math.floor(before / repliesPerPage) + 1, thread: root.id }
}

function rowOf(db: Db, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comments').selectAll().where('id', '=', id).where('shown', '=', 1).executeTakeFirst()
}
