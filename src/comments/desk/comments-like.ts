import type { Kysely } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { Likeness } from './desk-store.ts'

const columns = {
  ...{ author: 'author_key', email: 'email_key', address: 'client_key' },
} as const satisfies Record<Likeness, keyof CommentTables['comments']>

/** Other comments with the same key, but for those that were deleted; `undefined` where this one has no such key. */
export function likeQuery(db: Kysely<CommentTables>, comment: KeptComment, likeness: Likeness) {
  const { id, authorKey, emailKey, clientKey } = comment
  const key = { author: authorKey, email: emailKey, address: clientKey }[likeness]
  // A client's address that was dropped is equal to that of every other one that was.
  if (key === undefined || key === '') return undefined
  return db
    .selectFrom('comments')
    .selectAll()
    .where(columns[likeness], '=', key)
    .where('id', '<>', id)
    .where('status', '<>', 'deleted')
}
