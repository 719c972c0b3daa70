import { type Kysely, sql } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import type { OpenReports, Report } from './desk-store.ts'

type Db = Kysely<CommentTables>

/** Only so many reports of one comment are shown. */
const mostShown = 200

/** See `DeskStore.openReports`. */
export async function readOpenReports(db: Db, ids: readonly string[]): Promise<OpenReports[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    .select(['comment_id', 'reason', sql<number>`count(*)`.as('n')])
    .where('comment_id', 'in', ids)
    .where('handled', '=', 0)
    .groupBy(['comment_id', 'reason'])
    .orderBy('reason')
    .execute()
  return rows.map(({ comment_id, reason, n }) => ({ commentId: comment_id, reason, count: Number(n) }))
}

/** All reports of one comment, newest first. */
export async function reportsOf(db: Db, id: string): Promise<Report[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('comment_id', '=', id)
    .orderBy('at', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map(({ reason, note, at, handled }) => ({
    ...{ reason, note, at: new Date(Number(at)), isHandled: handled === 1 },
  }))
}
