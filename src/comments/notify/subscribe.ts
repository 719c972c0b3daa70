import type { Transaction } from 'kysely'
import type { NewComment } from '../../domain/comment.ts'
import type { CommentTables } from '../comment-tables.ts'

/**
 * Notes that a new comment's author wants to hear of answers, in the comment's own transaction and before the comment
 * is published there. An address that its owner has confirmed to the same browser need not be confirmed again; for
 * everybody else it waits for its owner's click, because anybody may type it.
 */
export async function subscribe(
  transaction: Transaction<CommentTables>,
  { id, rootId, emailKey, authorKey = '', sealedEmail, createdAt }: NewComment,
): Promise<void> {
  if (emailKey === undefined || sealedEmail === undefined) return
  const at = createdAt.getTime()
  const isConfirmed = authorKey !== '' && (await hasConfirmed(transaction, emailKey, authorKey))
  await transaction
    .insertInto('subscriptions')
    .values({
      ...{ comment_id: id, root_id: rootId, email_key: emailKey, author_key: authorKey },
      ...{ sealed_email: sealedEmail, created_at: at, confirmed_at: isConfirmed ? at : null },
      ...{ ended_at: null, mailed_at: null },
    })
    .execute()
}

/** A comment that lost its author's address has nobody to tell any more. */
export async function forgetSubscription(
  transaction: Transaction<CommentTables>,
  commentId: string,
): Promise<void> {
  await transaction.deleteFrom('subscriptions').where('comment_id', '=', commentId).execute()
  await transaction
    .deleteFrom('outbox')
    .where((or) => or.or([or('comment_id', '=', commentId), or('subscriber', '=', commentId)]))
    .execute()
}

async function hasConfirmed(
  transaction: Transaction<CommentTables>,
  emailKey: string,
  authorKey: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('subscriptions')
    .select('comment_id')
    .where('email_key', '=', emailKey)
    .where('author_key', '=', authorKey)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
