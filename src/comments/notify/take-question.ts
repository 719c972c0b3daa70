import type { Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import type { Mail } from './notify-store.ts'
import { readSubscriber } from './read-subscriber.ts'

/** At most one question to an address within this, in milliseconds. */
const questionsEvery = 24 * 60 * 60_000

/** The question whether an address is its author's; none when it has been asked today, or need not be. */
export async function takeQuestion(
  transaction: Transaction<CommentTables>,
  commentId: string,
  now: number,
  attempt: number,
): Promise<Mail | undefined> {
  const found = await readSubscriber(transaction, commentId)
  if (!found || found.row.confirmed_at !== null) return undefined
  if (!(await mayAsk(transaction, found.row.email_key, commentId, now))) return undefined
  const { comment, sealedEmail } = found
  return { kind: 'confirm', to: { comment, sealedEmail }, attempt }
}

async function mayAsk(
  transaction: Transaction<CommentTables>,
  emailKey: string,
  commentId: string,
  now: number,
): Promise<boolean> {
  const asked = { asked_at: now, asked_for: commentId }
  const row = await transaction
    .insertInto('mail_addresses')
    .values({ email_key: emailKey, refused_at: null, ...asked })
    .onConflict((conflict) =>
      conflict
        .column('email_key')
        .doUpdateSet(asked)
        .where('mail_addresses.refused_at', 'is', null)
        .where((is) =>
          is.or([
            is('mail_addresses.asked_at', 'is', null),
            is('mail_addresses.asked_at', '<=', now - questionsEvery),
            // The same question again: the mail server was away, or this server ended on the way.
            is('mail_addresses.asked_for', '=', commentId),
          ]),
        ),
    )
    .returning('email_key')
    .executeTakeFirst()
  return row !== undefined
}
