import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import { claimRows } from './claim-rows.ts'
import type { Mail } from './notify-store.ts'
import { passOnAnswer } from './pass-on-answer.ts'
import { takeNotices } from './take-notices.ts'
import { takeQuestion } from './take-question.ts'

/** At most one mail about answers to one comment within this; what comes in between goes into the next. */
const noticesEvery = 15 * 60_000

type Due = Pick<Selectable<CommentTables['outbox']>, 'kind' | 'comment_id' | 'subscriber'>

/** See `NotifyStore.next`. */
export async function claimMail(db: Kysely<CommentTables>, now: number): Promise<Mail | undefined> {
  for (;;) {
    const due = await firstDue(db, now)
    if (!due) return undefined
    // Each turn leaves its row done, deleted or claimed, by us or by somebody else.
    const mail = await db.transaction().execute((transaction) => takeUp(transaction, due, now))
    if (mail) return mail
  }
}

function firstDue(db: Kysely<CommentTables>, now: number): Promise<Due | undefined> {
  return (
    db
      .selectFrom('outbox')
      .leftJoin('subscriptions', 'subscriptions.comment_id', 'outbox.subscriber')
      .select(['outbox.kind', 'outbox.comment_id', 'outbox.subscriber'])
      .where('done_at', 'is', null)
      .where('due_at', '<=', now)
      .where('claimed_until', '<=', now)
      .where((is) => is.or([is('mailed_at', 'is', null), is('mailed_at', '<=', now - noticesEvery)]))
      // Answers are passed on before notices go out, so that one mail tells of all: "answer" comes first.
      .orderBy('outbox.kind')
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst()
  )
}

async function takeUp(
  transaction: Transaction<CommentTables>,
  { kind, comment_id, subscriber }: Due,
  now: number,
): Promise<Mail | undefined> {
  if (kind === 'notice') return takeNotices(transaction, subscriber, { now, notSince: now - noticesEvery })
  const row = { kind, comments: [comment_id], subscriber }
  const attempt = await claimRows(transaction, row, now)
  if (attempt === 0) return undefined
  const mail = kind === 'confirm' && (await takeQuestion(transaction, comment_id, now, attempt))
  if (mail) return mail
  if (kind === 'answer') await passOnAnswer(transaction, comment_id, now)
  await transaction
    .updateTable('outbox')
    .set({ done_at: now })
    .where('kind', '=', kind)
    .where('comment_id', '=', comment_id)
    .execute()
  return undefined
}
