import { type Kysely, sql, type Transaction } from 'kysely'
import type { CommentStatus, Finding } from '../domain/comment.ts'
import { bareFindings } from './bare-findings.ts'
import { type CommentRow, searchText, toKeptComment } from './comment-rows.ts'
import type { ChangeAuthor, Changed, CommentChange } from './comment-store.ts'
import type { CommentTables } from './comment-tables.ts'
import { moveCounters } from './move-counters.ts'
import { noteEvent } from './note-event.ts'
import { forgetSubscription } from './notify/subscribe.ts'

/** See `CommentStore.change`. */
export function changeComment(
  db: Kysely<CommentTables>,
  id: string,
  version: number,
  change: CommentChange,
  author: ChangeAuthor,
): Promise<Changed> {
  return db.transaction().execute((transaction) => changeWithin(transaction, id, version, change, author))
}

/** The same as a part of a larger transaction. */
export async function changeWithin(
  transaction: Transaction<CommentTables>,
  id: string,
  version: number,
  change: CommentChange,
  author: ChangeAuthor,
): Promise<Changed> {
  const before = await takeVersion(transaction, id, version, change)
  if (!before) return { kind: (await exists(transaction, id)) ? 'conflict' : 'unknown' }
  const at = author.at.getTime()
  const after = rowAfter(before, change, author)
  await keepOrForget(transaction, before, after, change, author)
  const answered = author.isModerator ? await answerReports(transaction, before) : {}
  await transaction.updateTable('comments').set(after).where('id', '=', id).execute()
  await noteEvent(transaction, {
    commentId: id,
    kind: author.kind,
    at,
    actor: author.actor,
    detail: { ...detailOf(before, after, author), ...answered },
  })
  if (isSeenDifferently(before, after))
    await moveCounters(transaction, before, after.status as CommentStatus, at)
  return { kind: 'changed', comment: toKeptComment({ ...before, ...after, version: version + 1 }) }
}

/** Compares and sets in one statement: of two who saw the same version one wins, and holds the row until the end. */
function takeVersion(
  transaction: Transaction<CommentTables>,
  id: string,
  version: number,
  { forget = false }: CommentChange,
): Promise<CommentRow | undefined> {
  return (
    transaction
      .updateTable('comments')
      .set({ version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      // Of what was forgotten there is nothing that could be published again; an import may have left an address.
      .where((row) => {
        const isThere = row.or([row('status', '<>', 'deleted'), row('body', '<>', '')])
        return forget ? row.or([isThere, row('email_key', 'is not', null)]) : isThere
      })
      .returningAll()
      .executeTakeFirst()
  )
}

async function exists(transaction: Transaction<CommentTables>, id: string): Promise<boolean> {
  return (
    (await transaction.selectFrom('comments').select('id').where('id', '=', id).executeTakeFirst()) !==
    undefined
  )
}

/** The text before is kept, unless all that tells who wrote it, or what, shall be gone. */
async function keepOrForget(
  transaction: Transaction<CommentTables>,
  before: CommentRow,
  after: Words,
  { forget, forgetAuthor }: CommentChange,
  author: ChangeAuthor,
): Promise<void> {
  if (!(forget || forgetAuthor)) {
    if (isEdited(before, after)) await keepRevision(transaction, before, author)
    return
  }
  await transaction.deleteFrom('revisions').where('comment_id', '=', before.id).execute()
  await transaction.deleteFrom('submissions').where('comment_id', '=', before.id).execute()
  await forgetSubscription(transaction, before.id)
  // Who reported it may have quoted it, or named its author.
  if (forget) await transaction.deleteFrom('reports').where('comment_id', '=', before.id).execute()
  else
    await transaction.updateTable('reports').set({ note: '' }).where('comment_id', '=', before.id).execute()
}

/** Gives what undoing brings back. The row is held by now, so that no report comes in between unnoticed. */
async function answerReports(transaction: Transaction<CommentTables>, { id, moderated_at }: CommentRow) {
  const answered = await transaction
    .updateTable('reports')
    .set({ handled: 1 })
    .where('comment_id', '=', id)
    .where('handled', '=', 0)
    .returning('id')
    .execute()
  const moderatedAt = moderated_at === null ? null : Number(moderated_at)
  return { reports: answered.map((report) => report.id), moderatedAt }
}

type Words = { name: string; body: string }

type RowAfter = Partial<CommentRow> & Words & { status: string }

function rowAfter(before: CommentRow, change: CommentChange, { at, isModerator }: ChangeAuthor): RowAfter {
  const { status = before.status, forget, forgetAuthor, textKey, findings } = change
  const { name = before.name, body = before.body } = forget ? { name: '', body: '' } : change
  return {
    ...{ status, name, body, search_text: searchText({ name, body }) },
    ...(textKey !== undefined && { text_key: textKey }),
    ...(findings && { findings: JSON.stringify(findings) }),
    ...(isEdited(before, { name, body }) && !forgetAuthor && { edited_at: at.getTime() }),
    ...(isModerator && { moderated_at: at.getTime(), reports: 0 }),
    ...((forget || forgetAuthor) && { ...nobody, findings: bareOf(findings ?? JSON.parse(before.findings)) }),
    ...(forget && { text_key: '', reports: 0 }),
  }
}

/** What tells who wrote a comment, when nothing shall. */
const nobody = { sealed_email: null, email_key: null, author_key: null, client_key: '' }

function bareOf(findings: readonly Finding[]): string {
  return JSON.stringify(bareFindings(findings))
}

function isEdited(before: Words, after: Words): boolean {
  return before.name !== after.name || before.body !== after.body
}

function keepRevision(
  transaction: Transaction<CommentTables>,
  { id, version, name, body }: CommentRow,
  { at, actor }: ChangeAuthor,
) {
  // The row has its next version already; the text is that of the one before.
  const revision = { comment_id: id, version: version - 1, name, body, at: at.getTime(), actor }
  return transaction.insertInto('revisions').values(revision).execute()
}

function detailOf(before: CommentRow, after: RowAfter, { detail }: ChangeAuthor): Record<string, unknown> {
  return { from: before.status, to: after.status, version: before.version, ...detail }
}

function isSeenDifferently(before: CommentRow, after: RowAfter): boolean {
  if (before.status !== after.status)
    return before.status === 'published' || after.status === 'published' || before.shown === 1
  return before.shown === 1 && isEdited(before, after)
}
