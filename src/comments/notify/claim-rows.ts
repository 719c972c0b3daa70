import type { Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'

/** How long a server has for a mail that it claimed, in milliseconds; then another one may try. */
const lease = 5 * 60_000

/** Rows of the outbox that make one mail: of one kind, for one subscriber (empty where the kind has none). */
export type MailRows = { kind: string; comments: readonly string[]; subscriber: string }

/**
 * Claims rows of the outbox; of several servers one gets each.
 *
 * @returns how often one of them has been tried by now; 0 when another server has them all
 */
export async function claimRows(
  transaction: Transaction<CommentTables>,
  { kind, comments, subscriber }: MailRows,
  now: number,
): Promise<number> {
  const rows = await transaction
    .updateTable('outbox')
    .set((set) => ({ claimed_until: now + lease, attempts: set('attempts', '+', 1) }))
    .where('kind', '=', kind)
    .where('comment_id', 'in', comments)
    .where('subscriber', '=', subscriber)
    .where('done_at', 'is', null)
    .where('claimed_until', '<=', now)
    .returning('attempts')
    .execute()
  return Math.max(0, ...rows.map(({ attempts }) => attempts))
}
