import { sql } from 'kysely'
import type { Database } from '../comment-rows.ts'
import { noteEvent, type StoreEvent } from '../note-event.ts'

type ImportedEvent = {
  comment: string
  kind: string
  at: Date
  actor: string
  detail: Record<string, unknown>
}

/** Events that were in the log before are told apart by what they say: they have no names of their own. */
type LogBefore = {
  /** The number of the last one. */
  before: number
  /** How often the file has said the same so far. */
  seen: Map<string, number>
}

/** After so many different ones, the same event is not expected once more. */
const mostRemembered = 10_000

/** Adds those events that the log did not hold before the import. */
export async function importEvents(
  db: Database,
  events: readonly ImportedEvent[],
  log: LogBefore,
): Promise<number> {
  let added = 0
  for (const { comment, kind, at, actor, detail } of events) {
    const event: StoreEvent = { commentId: comment, kind, at: at.getTime(), actor, detail }
    const times = countOf(event, log)
    if (log.before > 0 && (await timesBefore(db, event, log.before)) >= times) continue
    await noteEvent(db, event)
    added += 1
  }
  return added
}

function countOf(event: StoreEvent, { seen }: LogBefore): number {
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
