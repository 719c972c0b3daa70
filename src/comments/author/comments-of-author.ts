import type { Kysely } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import { toKeptComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import { changeableStatuses } from './edit-window.ts'

/** More than anybody writes on one article in the time that a comment can be changed. */
const mostListed = 50

/** See `CommentStore.ofAuthor`. */
export async function commentsOfAuthor(
  db: Kysely<CommentTables>,
  { articleId, authorKey, since }: { articleId: string; authorKey: string; since: Date },
): Promise<KeptComment[]> {
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('author_key', '=', authorKey)
    .where('article_id', '=', articleId)
    .where('created_at', '>', since.getTime())
    .where('moderated_at', 'is', null)
    .where('status', 'in', changeableStatuses)
    .orderBy('created_at')
    .orderBy('id')
    .limit(mostListed)
    .execute()
  return rows.map(toKeptComment)
}
