import type { Transaction } from 'kysely'
import type { CommentRow } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'

type InTransaction = Transaction<CommentTables>

/** Answers are told of after so long: what is deleted in the first minute is not, and a burst makes one mail. */
const beforeTelling = 60_000

/**
 * Puts into the outbox what a comment that becomes published gives rise to, in the transaction that publishes it: the
 * question to its author, who may have waited for this, and what to tell those before it. Where nobody wants to hear
 * anything, nothing. A comment that is published once more is told of only to those who were not told before.
 */
export async function queueMails(
  transaction: InTransaction,
  row: Pick<CommentRow, 'id' | 'parent_id' | 'root_id'>,
  at: number,
): Promise<void> {
  if (await isWaiting(transaction, row.id)) await queue(transaction, 'confirm', row.id, at)
  if (row.parent_id !== null && (await hasListeners(transaction, row.root_id)))
    await queue(transaction, 'answer', row.id, at + beforeTelling)
}

/** What was sent stays as it is: only what tells others of a comment starts anew. */
async function queue(
  transaction: InTransaction,
  kind: 'confirm' | 'answer',
  commentId: string,
  dueAt: number,
): Promise<void> {
  const fresh = { due_at: dueAt, claimed_until: 0, attempts: 0, fault: null, done_at: null }
  await transaction
    .insertInto('outbox')
    .values({ kind, comment_id: commentId, subscriber: '', ...fresh })
    .onConflict((conflict) => {
      const same = conflict.columns(['comment_id', 'kind', 'subscriber'])
      return kind === 'confirm' ? same.doNothing() : same.doUpdateSet(fresh)
    })
    .execute()
}

async function isWaiting(transaction: InTransaction, commentId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('subscriptions')
    .select('comment_id')
    .where('comment_id', '=', commentId)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function hasListeners(transaction: InTransaction, rootId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('subscriptions')
    .select('comment_id')
    .where('root_id', '=', rootId)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
