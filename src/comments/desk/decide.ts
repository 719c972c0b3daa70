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
    if (await isDeleted(transaction, id)) return { id, kind: 'gone' }
    const author = { kind, actor: moderatorId, at, detail: { batch }, isModerator: true }
    return toDecided(id, await changeWithin(transaction, id, version, change, author))
  })
}

/** What came of a change, for the desk. */
export function toDecided(id: string, changed: Changed): Decided {
  return changed.kind === 'changed'
    ? { id, kind: 'done', to: changed.comment.status }
    : { id, kind: changed.kind }
}

/** Whether nobody decides about it any more. What changes after this was asked is a conflict of versions. */
async function isDeleted(transaction: Transaction<CommentTables>, id: string): Promise<boolean> {
  const query = transaction.selectFrom('comments').select('status').where('id', '=', id)
  return (await query.executeTakeFirst())?.status === 'deleted'
}
