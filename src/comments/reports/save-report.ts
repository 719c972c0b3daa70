import { type Kysely, sql, type Transaction } from 'kysely'
import type { Finding } from '../../domain/comment.ts'
import { changeWithin } from '../change-comment.ts'
import type { CommentRow } from '../comment-rows.ts'
import type { NewReport, Reported, ReportOptions } from '../comment-store.ts'
import type { CommentTables } from '../comment-tables.ts'
import { noteEvent } from '../note-event.ts'
import { takeTurn } from '../take-turn.ts'

type InTransaction = Transaction<CommentTables>

/** Thrown inside the transaction, so that nothing of it stays. */
class NotTaken extends Error {
  constructor(readonly outcome: Reported) {
    super('The report was not taken.')
  }
}

/** See `CommentStore.report`. */
export async function saveReport(
  db: Kysely<CommentTables>,
  report: NewReport,
  { threshold, turn }: ReportOptions,
): Promise<Reported> {
  try {
    return await db.transaction().execute(async (transaction) => {
      if (!(await insertReport(transaction, report))) return { kind: 'repeated' } as const
      const row = await countReport(transaction, report.commentId)
      if (!row) throw new NotTaken({ kind: 'unknown' })
      const wait = await takeTurn(transaction, turn, report.at)
      if (wait > 0) throw new NotTaken({ kind: 'too-many-tries', retryAfterSeconds: wait })
      await followReport(transaction, row, report, threshold)
      return { kind: 'received' } as const
    })
  } catch (error) {
    if (error instanceof NotTaken) return error.outcome
    throw error
  }
}

async function insertReport(transaction: InTransaction, report: NewReport): Promise<boolean> {
  const { id, commentId, voter, reason, note } = report
  const row = { id, comment_id: commentId, voter, reason, note, at: report.at.getTime(), handled: 0 }
  const inserted = await transaction
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) => conflict.columns(['comment_id', 'voter']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** No version of its own: a reader's report must not be in the way of who edits or moderates the comment. */
function countReport(transaction: InTransaction, commentId: string): Promise<CommentRow | undefined> {
  return transaction
    .updateTable('comments')
    .set({ reports: sql`reports + 1` })
    .where('id', '=', commentId)
    .where('status', '=', 'published')
    .returningAll()
    .executeTakeFirst()
}

/** A moderator's decision sets the count back to 0, so that what it has reached since is news to them. */
async function followReport(
  transaction: InTransaction,
  row: CommentRow,
  { reason, at }: NewReport,
  threshold: number,
): Promise<void> {
  const event = { kind: 'reported', actor: 'reader', detail: { reason, reports: row.reports } }
  if (row.reports < threshold) {
    await noteEvent(transaction, { ...event, commentId: row.id, at: at.getTime() })
    return
  }
  const findings = [...(JSON.parse(row.findings) as Finding[]), { score: 50, reason: 'reported' }]
  await changeWithin(transaction, row.id, row.version, { status: 'held', findings }, { ...event, at })
}
