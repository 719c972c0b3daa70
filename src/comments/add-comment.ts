import type { Kysely, Transaction } from 'kysely'
import type { NewComment } from '../domain/comment.ts'
import { bareFindings } from './bare-findings.ts'
import { toKeptComment, toRow } from './comment-rows.ts'
import type { Added, AddOptions, SubmissionKey } from './comment-store.ts'
import type { CommentTables } from './comment-tables.ts'
import { moveCounters } from './move-counters.ts'
import { noteEvent } from './note-event.ts'
import { subscribe } from './notify/subscribe.ts'
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
      await insertComment(transaction, comment)
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

/** Saves a comment with its event and counters, within a transaction. */
export async function insertComment(
  transaction: Transaction<CommentTables>,
  comment: NewComment,
): Promise<void> {
  const at = comment.createdAt.getTime()
  const row = await transaction
    .insertInto('comments')
    .values(toRow(comment))
    .returningAll()
    .executeTakeFirstOrThrow()
  const detail = { findings: bareFindings(comment.findings) }
  await noteEvent(transaction, { commentId: comment.id, kind: comment.status, at, actor: 'author', detail })
  if (comment.status === 'published')
    await moveCounters(transaction, { ...row, status: 'new' }, 'published', at)
}

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
  const fresh = { fingerprint, content, comment_id: comment.id, at }
  const taken = await transaction
    .insertInto('submissions')
    .values(fresh)
    .onConflict((conflict) =>
      conflict
        .column('fingerprint')
        .doUpdateSet(fresh)
        .where('submissions.at', '<=', at - repeatedWithin),
    )
    .returning('comment_id')
    .executeTakeFirst()
  if (taken) return undefined
  return repeated(transaction, fingerprint, content)
}

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
