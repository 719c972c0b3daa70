import type { Selectable, Transaction } from 'kysely'
import { toComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { Subscriber } from './notify-store.ts'

export type KeptSubscriber = Subscriber & {
  row: Pick<Selectable<CommentTables['subscriptions']>, 'email_key' | 'confirmed_at'>
}

/** Who asked to hear of answers to a comment that readers see; `undefined` when nobody did, or not any more. */
export async function readSubscriber(
  transaction: Transaction<CommentTables>,
  commentId: string,
): Promise<KeptSubscriber | undefined> {
  const row = await transaction
    .selectFrom('subscriptions')
    .select(['sealed_email', 'email_key', 'confirmed_at'])
    .where('comment_id', '=', commentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const comment = await transaction
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', commentId)
    .where('status', '=', 'published')
    .executeTakeFirst()
  return row && comment && { comment: toComment(comment), sealedEmail: row.sealed_email, row }
}
