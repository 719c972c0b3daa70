import type { Selectable } from 'kysely'
import type { Database } from './comment-rows.ts'
import type { CommentTables } from './comment-tables.ts'
import { preparedQuery } from './prepared-query.ts'

/** Something that was done. `detail` never holds a text, a name or an address: it outlives what was erased. */
export type StoreEvent = {
  /** Empty where no comment is meant. */
  commentId: string
  kind: string
  at: number
  /** "author", "reader", "system", or a moderator's id. */
  actor: string
  detail: Record<string, unknown>
}

/** Adds to the log of who did what, in the transaction that does it. */
export async function noteEvent(db: Database, event: StoreEvent): Promise<void> {
  const { commentId, kind, at, actor, detail } = event
  const row = { comment_id: commentId, kind, at, actor, detail: JSON.stringify(detail) }
  await insertEvent(db, row)
}

const insertEvent = preparedQuery<Omit<Selectable<CommentTables['events']>, 'id'>, unknown>((db, value) =>
  db.insertInto('events').values({
    ...{ comment_id: value('comment_id'), kind: value('kind'), at: value('at') },
    ...{ actor: value('actor'), detail: value('detail') },
  }),
)
