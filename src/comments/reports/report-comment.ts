import type { ReportFault } from '../../domain/report.ts'
import type { CommentStore } from '../comment-store.ts'
import { parseReport, type TypedReport } from './report.ts'

export type ReportOutcome =
  | { kind: 'received' }
  | { kind: 'repeated' }
  | { kind: 'unknown' }
  | { kind: 'invalid'; faults: ReportFault[] }
  | { kind: 'too-many-tries'; retryAfterSeconds: number }

export type ReportContext = {
  store: () => Promise<CommentStore>
  now: () => Date
  newId: (now: Date) => string
  /** See `voterKey`. */
  voter: string
  clientKey: string
  /** Open reports that send a comment back to the queue. */
  threshold: number
}

/** Enough for a bad day on one page. */
const reportsPerHour = 10

/** Takes one reader's report of a published comment. @throws StoreAway */
export async function reportComment(
  commentId: string,
  typed: TypedReport,
  { store, now, newId, voter, clientKey, threshold }: ReportContext,
): Promise<ReportOutcome> {
  const read = parseReport(typed)
  if ('faults' in read) return { kind: 'invalid', ...read }
  // To whoever fills the trap it looks as if it had worked.
  if (read.trap !== '') return { kind: 'received' }
  const at = now()
  const report = { id: newId(at), commentId, voter, reason: read.reason, note: read.note, at }
  const turn = { key: `report:${clientKey}`, limit: reportsPerHour, windowSeconds: 3600 }
  return (await store()).report(report, { threshold, turn })
}
