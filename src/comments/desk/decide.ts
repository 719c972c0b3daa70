import type { Kysely, Transaction } from 'kysely'
import { changeWithin } from '../change-comment.ts'
import type { Changed, CommentChange } from '../comment-store.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { Choice, Decided, Decider, Decision, StaffEdit } from './desk-store.ts'

type Db = Kysely<CommentTables>

/** See `DeskStore.decide`. */
export function decide(db: Db, choice: Choice, decision: Decision, decider: Decider): Promise<Decided> {
  return act(db, choice, { status: decision }, { ...decider, kind: decision })
}

/** See `DeskStore.edit`. */
export function editByStaff(db: Db, edit: StaffEdit, decider: Decider): Promise<Decided> {
  const { name, body, textKey } = edit
  return act(db, edit, { name, body, textKey }, { ...decider, kind: 'edited' })
}

type Act = Decider & { kind: string }

/** The change, its event and the answer to the reports, together or not at all. */
function act(db: Db, { id, version }: Choice, change: CommentChange, deed: Act): Promise<Decided> {
  const { kind, moderatorId, at, batch } = deed
  return db.transaction().execute(async (transaction) => {
    const before = await stateOf(transaction, id)
    if (before?.status === 'deleted') return { id, kind: 'gone' }
    const detail = { batch, reports: await openReports(transaction, id), moderatedAt: before?.moderatedAt }
    const author = { kind, actor: moderatorId, at, detail, isModerator: true }
    const changed = await changeWithin(transaction, id, version, change, author)
    if (changed.kind === 'changed') await answerReports(transaction, id)
    return toDecided(id, changed)
  })
}

/** What came of a change, for the desk. */
export function toDecided(id: string, changed: Changed): Decided {
  return changed.kind === 'changed'
    ? { id, kind: 'done', to: changed.comment.status }
    : { id, kind: changed.kind }
}

/** What is about to change; whether it still is so, the version tells that the change is for. */
async function stateOf(transaction: Transaction<CommentTables>, id: string) {
  const row = await transaction
    .selectFrom('comments')
    .select(['status', 'moderated_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && { status: row.status, moderatedAt: row.moderated_at === null ? null : Number(row.moderated_at) }
  )
}

async function openReports(transaction: Transaction<CommentTables>, id: string): Promise<string[]> {
  const open = await transaction
    .selectFrom('reports')
    .select('id')
    .where('comment_id', '=', id)
    .where('handled', '=', 0)
    .execute()
  return open.map((report) => report.id)
}

async function answerReports(transaction: Transaction<CommentTables>, id: string): Promise<void> {
  await transaction
    .updateTable('reports')
    .set({ handled: 1 })
    .where('comment_id', '=', id)
    .where('handled', '=', 0)
    .execute()
}
