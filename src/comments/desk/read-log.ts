import type { Kysely } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import type { LoggedEvent, LogQuery } from './desk-store.ts'
import { toLoggedEvent } from './event-rows.ts'

/** Actors that are no moderators. */
const others = ['author', 'reader', 'system']

/** Events of some comments that are read at once. */
const mostRead = 2000

/** See `DeskStore.eventsOf`. */
export async function readEventsOf(
  db: Kysely<CommentTables>,
  ids: readonly string[],
): Promise<LoggedEvent[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('comment_id', 'in', ids)
    .orderBy('id', 'desc')
    .limit(mostRead)
    .execute()
  return rows.reverse().map(toLoggedEvent)
}

/** See `DeskStore.log`. */
export async function readLog(
  db: Kysely<CommentTables>,
  { actor, kind, before, limit }: LogQuery,
): Promise<LoggedEvent[]> {
  let query = db.selectFrom('events').selectAll().orderBy('id', 'desc').limit(limit)
  query = actor === undefined ? query.where('actor', 'not in', others) : query.where('actor', '=', actor)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (before !== undefined) query = query.where('id', '<', before)
  return (await query.execute()).map(toLoggedEvent)
}
