import { sql, type Transaction } from 'kysely'
import type { CommentStatus } from '../domain/comment.ts'
import type { CommentRow } from './comment-rows.ts'
import type { CommentTables } from './comment-tables.ts'
import { queueMails } from './notify/queue-mails.ts'

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
  const roots = await show(transaction, { ...row, status })
  await countThread(transaction, row.article_id, { published, roots }, at)
  if (published > 0) await queueMails(transaction, row, at)
}

/**
 * Shows or hides a comment and those before it. The first of the thread comes last: whoever else changes something in
 * the thread takes its rows in the same order, from below, so that no two wait for each other.
 *
 * @returns by how much the number of threads that are seen changes
 */
async function show(transaction: InTransaction, row: Seen): Promise<number> {
  const { roots, replies } = await showUpwards(transaction, row)
  if (replies !== 0) {
    await transaction
      .updateTable('comments')
      .set({ shown_replies: sql`shown_replies + ${replies}` })
      .where('id', '=', row.root_id)
      .execute()
  }
  return roots
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

async function countThread(
  transaction: InTransaction,
  articleId: string,
  { published, roots }: { published: number; roots: number },
  at: number,
): Promise<void> {
  await transaction
    .insertInto('threads')
    .values({ article_id: articleId, revision: 1, published, roots, changed_at: at })
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet({
        revision: sql`threads.revision + 1`,
        published: sql`threads.published + ${published}`,
        roots: sql`threads.roots + ${roots}`,
        changed_at: later('threads', at),
      }),
    )
    .execute()
  await transaction
    .updateTable('paper')
    .set({ revision: sql`revision + 1`, changed_at: later('paper', at) })
    .execute()
}

/** Comments may be saved out of order; feeds must not go back in time. */
function later(table: 'threads' | 'paper', at: number) {
  const kept = sql.ref(`${table}.changed_at`)
  return sql<number>`case when ${kept} < ${at} then ${at} else ${kept} end`
}
