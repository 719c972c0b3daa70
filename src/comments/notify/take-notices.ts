import type { Transaction } from 'kysely'
import { toComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import { claimRows } from './claim-rows.ts'
import type { Mail } from './notify-store.ts'
import { readSubscriber } from './read-subscriber.ts'

type InTransaction = Transaction<CommentTables>

/** Answers in one mail; the others are for the next. */
const mostAnswers = 30

/**
 * One mail about everything that waits for a subscriber, whether due or not; none when nothing is left of it.
 *
 * @param notSince the last mail to the subscriber has to be older than this
 */
export async function takeNotices(
  transaction: InTransaction,
  subscriber: string,
  { now, notSince }: { now: number; notSince: number },
): Promise<Mail | undefined> {
  if (!(await mayWrite(transaction, subscriber, now, notSince))) return undefined
  const found = await readSubscriber(transaction, subscriber)
  await dropUntold(transaction, subscriber, found?.row.confirmed_at != null)
  const answers = await answersFor(transaction, subscriber, now)
  const rows = { kind: 'notice', comments: answers.map(({ id }) => id), subscriber }
  const attempt = answers.length === 0 ? 0 : await claimRows(transaction, rows, now)
  if (!found || attempt === 0) {
    await forgetMailed(transaction, subscriber)
    return undefined
  }
  const { comment, sealedEmail } = found
  return { kind: 'notice', to: { comment, sealedEmail }, answers, attempt }
}

/** Compares and sets: whoever does it writes to this subscriber, the others may not for a while. */
async function mayWrite(
  transaction: InTransaction,
  subscriber: string,
  now: number,
  notSince: number,
): Promise<boolean> {
  const taken = await transaction
    .updateTable('subscriptions')
    .set({ mailed_at: now })
    .where('comment_id', '=', subscriber)
    .where((is) => is.or([is('mailed_at', 'is', null), is('mailed_at', '<=', notSince)]))
    .returning('comment_id')
    .executeTakeFirst()
  if (taken) return true
  const subscription = await transaction
    .selectFrom('subscriptions')
    .select('comment_id')
    .where('comment_id', '=', subscriber)
    .executeTakeFirst()
  // What waits for somebody who is gone has to be dropped.
  return subscription === undefined
}

/** Removes what nobody is to be told any more: answers that readers do not see, or all of them. */
async function dropUntold(transaction: InTransaction, subscriber: string, isWanted: boolean): Promise<void> {
  const waiting = transaction
    .deleteFrom('outbox')
    .where('kind', '=', 'notice')
    .where('subscriber', '=', subscriber)
    .where('done_at', 'is', null)
  const untold = waiting.where('comment_id', 'not in', (all) =>
    all.selectFrom('comments').select('id').where('status', '=', 'published'),
  )
  await (isWanted ? untold : waiting).execute()
}

async function answersFor(transaction: InTransaction, subscriber: string, now: number) {
  const rows = await transaction
    .selectFrom('outbox')
    .innerJoin('comments', 'comments.id', 'outbox.comment_id')
    .selectAll('comments')
    .where('kind', '=', 'notice')
    .where('subscriber', '=', subscriber)
    .where('done_at', 'is', null)
    .where('claimed_until', '<=', now)
    .orderBy('created_at')
    .orderBy('id')
    .limit(mostAnswers)
    .execute()
  return rows.map(toComment)
}

/** There was nothing to send: the next mail need not wait. */
export async function forgetMailed(transaction: InTransaction, subscriber: string): Promise<void> {
  await transaction
    .updateTable('subscriptions')
    .set({ mailed_at: null })
    .where('comment_id', '=', subscriber)
    .execute()
}
