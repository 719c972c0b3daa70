import type { Kysely, Transaction } from 'kysely'
import { changeWithin } from '../change-comment.ts'
import type { CommentChange } from '../comment-store.ts'
import type { CommentTables } from '../comment-tables.ts'
import { toDecided } from './decide.ts'
import type { Decided, LoggedEvent, Undoer } from './desk-store.ts'
import { toLoggedEvent } from './event-rows.ts'

type Db = Kysely<CommentTables>

/** So many of the newest events are looked through for what was decided together. */
const undoable = 5000

/** See `DeskStore.batch`. */
export async function readBatch(db: Db, batch: string, moderatorId: string): Promise<LoggedEvent[]> {
  const { newest } = await db
    .selectFrom('events')
    .select((from) => from.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('id', '>', Number(newest ?? 0) - undoable)
    .where('actor', '=', moderatorId)
    .orderBy('id')
    .execute()
  return rows.map(toLoggedEvent).filter(({ detail }) => detail.batch === batch)
}

/** See `DeskStore.undo`. */
export function undo(db: Db, event: LoggedEvent, { moderatorId, at, textKeyOf }: Undoer): Promise<Decided> {
  const { commentId: id, detail } = event
  return db.transaction().execute(async (transaction) => {
    const change = await changeBack(transaction, event, textKeyOf)
    const { version = 0 } = detail
    const changed = await changeWithin(transaction, id, version, change, {
      ...{ kind: 'undone', actor: moderatorId, at },
    })
    if (changed.kind === 'changed') await reopen(transaction, event)
    return toDecided(id, changed)
  })
}

async function changeBack(
  transaction: Transaction<CommentTables>,
  { commentId, kind, detail }: LoggedEvent,
  textKeyOf: Undoer['textKeyOf'],
): Promise<CommentChange> {
  if (kind !== 'edited') return detail.from === undefined ? {} : { status: detail.from }
  const before = await transaction
    .selectFrom('revisions')
    .select(['name', 'body'])
    .where('comment_id', '=', commentId)
    .where('version', '=', (detail.version ?? 0) - 1)
    .executeTakeFirst()
  return before ? { ...before, textKey: textKeyOf(before.body) } : {}
}

/** The reports that the decision answered wait again, and no moderator has decided more than before it. */
async function reopen(
  transaction: Transaction<CommentTables>,
  { commentId, detail }: LoggedEvent,
): Promise<void> {
  const { reports = [], moderatedAt = null } = detail
  if (reports.length > 0)
    await transaction.updateTable('reports').set({ handled: 0 }).where('id', 'in', reports).execute()
  await transaction
    .updateTable('comments')
    .set((from) => ({ moderated_at: moderatedAt, reports: from('reports', '+', reports.length) }))
    .where('id', '=', commentId)
    .execute()
}
