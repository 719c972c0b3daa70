import { sql } from 'kysely'
import type { Finding } from '../../domain/comment.ts'
import { bareFindings } from '../bare-findings.ts'
import type { Database } from '../comment-rows.ts'
import { noteEvent, type StoreEvent } from '../note-event.ts'

type ImportedEvent = {
  comment: string
  kind: string
  at: Date
  actor: string
  detail: Record<string, unknown>
}

/** `times`: the how manieth it is in the file of those that say the same. They have no names of their own. */
export type CountedEvent = { event: StoreEvent; times: number }

/** After so many different ones, the same event is not expected once more. */
const mostRemembered = 10_000

/** Events as the log has them. `seen` holds how often the file has said the same so far, and is counted on. */
export function countEvents(events: readonly ImportedEvent[], seen: Map<string, number>): CountedEvent[] {
  return events.map(({ comment, kind, at, actor, detail }) => {
    const event = { commentId: comment, kind, at: at.getTime(), actor, detail: bareDetail(detail) }
    return { event, times: countOf(event, seen) }
  })
}

/** Adds those events that the log did not hold before the import; `before` is the number of its last one then. */
export async function importEvents(
  db: Database,
  events: readonly CountedEvent[],
  before: number,
): Promise<number> {
  let added = 0
  for (const { event, times } of events) {
    if (before > 0 && (await timesBefore(db, event, before)) >= times) continue
    await noteEvent(db, event)
    added += 1
  }
  return added
}

/** Exports from before 0007 may have details of findings, which the log no longer keeps. */
function bareDetail(detail: StoreEvent['detail']): StoreEvent['detail'] {
  const { findings } = detail
  return Array.isArray(findings) ? { ...detail, findings: bareFindings(findings as Finding[]) } : detail
}

function countOf(event: StoreEvent, seen: Map<string, number>): number {
  if (seen.size > mostRemembered) seen.clear()
  const key = JSON.stringify(event)
  const times = (seen.get(key) ?? 0) + 1
  seen.set(key, times)
  return times
}

async function timesBefore(
  db: Database,
  { commentId, kind, at, actor, detail }: StoreEvent,
  before: number,
): Promise<number> {
  const { rows } = await sql<{ times: number }>`select count(*) as times from events
    where comment_id = ${commentId} and at = ${at} and kind = ${kind} and actor = ${actor}
      and detail = ${JSON.stringify(detail)} and id <= ${before}`.execute(db)
  return Number(rows[0]?.times)
}
