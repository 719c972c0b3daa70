import type { Kysely, Transaction } from 'kysely'
import type { NewComment } from '../domain/comment.ts'
import { bareFindings } from './bare-findings.ts'
import { type CommentRow, toKeptComment, toRow } from './comment-rows.ts'
import type { Added, AddOptions, SubmissionKey } from './comment-store.ts'
import type { CommentTables } from './comment-tables.ts'
import { countNew } from './move-counters.ts'
import { noteEvent } from './note-event.ts'
import { subscribe } from './notify/subscribe.ts'
import { preparedQuery } from './prepared-query.ts'
import { type Turn, takeTurn, waitForTurn } from './take-turn.ts'

/** How long the same submission counts as sent twice, in milliseconds. */
const repeatedWithin = 10 * 60 * 1000

/** Thrown inside the transaction, so that nothing of it stays. */
class TooMany extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('Too many comments.')
  }
}

/** See `CommentStore.add`. */
export async function addComment(
  db: Kysely<CommentTables>,
  comment: NewComment,
  { submission, turns = [], notify = false }: AddOptions = {},
): Promise<Added> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const before = submission && (await earlier(transaction, comment, submission))
      if (before) return before
      await takeTurns(transaction, turns, comment.createdAt)
      if (notify) await subscribe(transaction, comment)
      await insertComment(transaction, comment, notify)
      return { kind: 'added' } as const
    })
  } catch (error) {
    if (error instanceof TooMany) return { kind: 'too-many', retryAfterSeconds: error.retryAfterSeconds }
    throw error
  }
}

async function takeTurns(
  transaction: Transaction<CommentTables>,
  turns: readonly Turn[],
  now: Date,
): Promise<void> {
  for (const turn of turns) {
    const wait = await takeTurn(transaction, turn, now)
    if (wait > 0) throw new TooMany(wait)
  }
}

/** See `CommentStore.hasRoom`. */
export async function hasRoom(
  db: Kysely<CommentTables>,
  { submission, turns = [] }: AddOptions,
  now: Date,
): Promise<boolean> {
  for (const turn of turns) if ((await waitForTurn(db, turn, now)) > 0) return false
  if (!submission) return true
  const before = await db
    .selectFrom('submissions')
    .select('comment_id')
    .where('fingerprint', '=', submission.fingerprint)
    .where('at', '>', now.getTime() - repeatedWithin)
    .executeTakeFirst()
  return before === undefined
}

/**
 * Saves a comment with its event and counters, within a transaction.
 *
 * @param asks whether its author wants to hear of answers
 */
export async function insertComment(
  transaction: Transaction<CommentTables>,
  comment: NewComment,
  asks = false,
): Promise<void> {
  const at = comment.createdAt.getTime()
  const isPublished = comment.status === 'published'
  const row = { ...toRow(comment), shown: Number(isPublished) }
  await insertRow(transaction, row)
  const detail = { findings: bareFindings(comment.findings) }
  await noteEvent(transaction, { commentId: comment.id, kind: comment.status, at, actor: 'author', detail })
  if (isPublished) await countNew(transaction, row, { at, asks })
}

const insertRow = preparedQuery<CommentRow, unknown>((db, value) =>
  db.insertInto('comments').values({
    ...{ id: value('id'), article_id: value('article_id'), parent_id: value('parent_id') },
    ...{ root_id: value('root_id'), name: value('name'), body: value('body'), status: value('status') },
    ...{ created_at: value('created_at'), edited_at: value('edited_at'), version: value('version') },
    ...{ sealed_email: value('sealed_email'), client_key: value('client_key') },
    ...{ author_key: value('author_key'), email_key: value('email_key'), text_key: value('text_key') },
    ...{ search_text: value('search_text'), findings: value('findings'), reports: value('reports') },
    ...{ moderated_at: value('moderated_at'), shown: value('shown') },
    ...{ shown_children: value('shown_children'), shown_replies: value('shown_replies') },
  }),
)

/**
 * What the same submission came to before. Whoever comes second waits for the row of the first, whichever database
 * it is in, so that of many at once one is saved.
 */
async function earlier(
  transaction: Transaction<CommentTables>,
  comment: NewComment,
  { fingerprint, content }: SubmissionKey,
): Promise<Added | undefined> {
  const at = comment.createdAt.getTime()
  const fresh = { fingerprint, content, id: comment.id, at, over: at - repeatedWithin }
  const [taken] = await insertSubmission(transaction, fresh)
  return taken ? undefined : repeated(transaction, fingerprint, content)
}

const insertSubmission = preparedQuery<
  SubmissionKey & { id: string; at: number; over: number },
  { comment_id: string }
>((db, value) => {
  const { fingerprint, content } = { fingerprint: value('fingerprint'), content: value('content') }
  const fresh = { fingerprint, content, comment_id: value('id'), at: value('at') }
  return db
    .insertInto('submissions')
    .values(fresh)
    .onConflict((conflict) =>
      conflict.column('fingerprint').doUpdateSet(fresh).where('submissions.at', '<=', value('over')),
    )
    .returning('comment_id')
})

async function repeated(
  transaction: Transaction<CommentTables>,
  fingerprint: string,
  content: string,
): Promise<Added | undefined> {
  const row = await transaction
    .selectFrom('submissions')
    .innerJoin('comments', 'comments.id', 'submissions.comment_id')
    .selectAll('comments')
    .select('submissions.content')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  // Its comment was erased in the meantime: then this one is as good as the first.
  if (!row) return undefined
  if (row.content !== content) return { kind: 'key-reused' }
  return { kind: 'repeated', comment: toKeptComment(row) }
}
