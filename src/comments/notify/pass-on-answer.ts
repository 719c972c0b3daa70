import { sql, type Transaction } from 'kysely'
import type { CommentRow } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'

type Listener = { comment_id: string; email_key: string; author_key: string }

/** Of a long chain of answers, only the authors of the nearest comments hear of a new one. */
const furthest = 100

/**
 * Makes a notice for each who wants to hear of an answer: the confirmed subscribers of the comments that it stands
 * under, one for each address, and not its own author. Who was told before is not told again.
 */
export async function passOnAnswer(
  transaction: Transaction<CommentTables>,
  commentId: string,
  now: number,
): Promise<void> {
  const answer = await transaction
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', commentId)
    .where('status', '=', 'published')
    .executeTakeFirst()
  if (!answer || answer.parent_id === null) return
  const fresh = { due_at: now, claimed_until: 0, attempts: 0, fault: null, done_at: null }
  const told = new Set<string>()
  for (const listener of await listenersTo(transaction, answer.parent_id)) {
    if (isAuthor(listener, answer) || told.has(listener.email_key)) continue
    told.add(listener.email_key)
    await transaction
      .insertInto('outbox')
      .values({ kind: 'notice', comment_id: commentId, subscriber: listener.comment_id, ...fresh })
      .onConflict((conflict) => conflict.columns(['comment_id', 'kind', 'subscriber']).doNothing())
      .execute()
  }
}

function isAuthor(
  { email_key, author_key }: Listener,
  answer: Pick<CommentRow, 'email_key' | 'author_key'>,
): boolean {
  return email_key === answer.email_key || (author_key !== '' && author_key === answer.author_key)
}

/** Nearest first. */
async function listenersTo(transaction: Transaction<CommentTables>, parentId: string): Promise<Listener[]> {
  const { rows } = await sql<Listener>`
    with recursive before_it (id, parent_id, status, steps) as (
      select id, parent_id, status, 1 from comments where id = ${parentId}
      union all
      select comments.id, comments.parent_id, comments.status, steps + 1
      from comments join before_it on comments.id = before_it.parent_id
      where steps < ${furthest}
    )
    select comment_id, email_key, author_key
    from before_it join subscriptions on comment_id = before_it.id
    where confirmed_at is not null and ended_at is null and status = 'published'
    order by steps`.execute(transaction)
  return rows
}
