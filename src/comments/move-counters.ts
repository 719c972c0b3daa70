import { type Expression, sql, type Transaction } from 'kysely'
import type { CommentStatus } from '../domain/comment.ts'
import type { CommentRow } from './comment-rows.ts'
import type { CommentTables } from './comment-tables.ts'
import { queueMails } from './notify/queue-mails.ts'
import { preparedQuery } from './prepared-query.ts'

type InTransaction = Transaction<CommentTables>

/** What of a row decides whether it is seen, and where. */
type Seen = Pick<CommentRow, 'id' | 'parent_id' | 'root_id' | 'status' | 'shown' | 'shown_children'>

/**
 * Brings the counters of a comment's thread, its article and the paper to what its new status makes of them. Part of
 * every transaction that changes what readers see. One that becomes published also puts its mails into the outbox.
 *
 * @param row the comment as it was, its `status` included
 * @param at instant of the change, in milliseconds
 */
export async function moveCounters(
  transaction: InTransaction,
  row: Seen & { article_id: string },
  status: CommentStatus,
  at: number,
): Promise<void> {
  const published = Number(status === 'published') - Number(row.status === 'published')
  const shift = await showUpwards(transaction, { ...row, status })
  await count(transaction, row, { ...shift, published, at })
  if (published > 0) await queueMails(transaction, row, at)
}

/**
 * The same for a new comment that is published, and was saved as one that is seen.
 *
 * @param asks whether its author wants to hear of answers
 */
export async function countNew(
  transaction: InTransaction,
  row: Seen & { article_id: string },
  { at, asks }: { at: number; asks: boolean },
): Promise<void> {
  const shift = await passUpwards(transaction, row, 1)
  await count(transaction, row, { ...shift, published: 1, at })
  if (asks || row.parent_id !== null) await queueMails(transaction, row, at)
}

/**
 * The first comment of a thread comes after those before it: whoever else changes something in the thread takes its
 * rows in the same order, from below, so that no two wait for each other.
 */
async function count(
  transaction: InTransaction,
  row: Pick<CommentRow, 'article_id' | 'root_id'>,
  { roots, replies, published, at }: Shift & { published: number; at: number },
): Promise<void> {
  if (replies !== 0) {
    await transaction
      .updateTable('comments')
      .set({ shown_replies: sql`shown_replies + ${replies}` })
      .where('id', '=', row.root_id)
      .execute()
  }
  await countInThread(transaction, { articleId: row.article_id, published, roots, at })
  await countInPaper(transaction, { at })
}

type Shift = { roots: number; replies: number }

/**
 * Whether a comment is seen follows from its status and from the answers to it; of those before it, from whether it
 * is seen.
 *
 * @returns by how much the numbers of threads and of replies that are seen change
 */
async function showUpwards(transaction: InTransaction, row: Seen): Promise<Shift> {
  const shown = Number(row.status === 'published' || row.shown_children > 0)
  const change = shown - row.shown
  if (change === 0) return { roots: 0, replies: 0 }
  await transaction.updateTable('comments').set({ shown }).where('id', '=', row.id).execute()
  return passUpwards(transaction, row, change)
}

/** Tells the comment before one that is seen from now on, or no longer. */
async function passUpwards(transaction: InTransaction, row: Seen, change: number): Promise<Shift> {
  if (row.parent_id === null) return { roots: change, replies: 0 }
  const parent = await transaction
    .updateTable('comments')
    .set({ shown_children: sql`shown_children + ${change}` })
    .where('id', '=', row.parent_id)
    .returning(['id', 'parent_id', 'root_id', 'status', 'shown', 'shown_children'])
    .executeTakeFirst()
  const above = parent ? await showUpwards(transaction, parent) : { roots: 0, replies: 0 }
  return { roots: above.roots, replies: above.replies + change }
}

const countInThread = preparedQuery<
  { articleId: string; published: number; roots: number; at: number },
  unknown
>((db, value) =>
  db
    .insertInto('threads')
    .values({
      ...{ article_id: value('articleId'), revision: 1, changed_at: value('at') },
      ...{ published: value('published'), roots: value('roots') },
    })
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet({
        revision: sql`threads.revision + 1`,
        published: sql`threads.published + excluded.published`,
        roots: sql`threads.roots + excluded.roots`,
        changed_at: later('threads', sql`excluded.changed_at`),
      }),
    ),
)

const countInPaper = preparedQuery<{ at: number }, unknown>((db, value) =>
  db.updateTable('paper').set({ revision: sql`revision + 1`, changed_at: later('paper', value('at')) }),
)

/** Comments may be saved out of order; feeds must not go back in time. */
function later(table: 'threads' | 'paper', at: Expression<unknown>) {
  const kept = sql.ref(`${table}.changed_at`)
  return sql<number>`case when ${kept} < ${at} then ${at} else ${kept} end`
}
