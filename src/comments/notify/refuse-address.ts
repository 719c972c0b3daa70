import type { Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'

/** Sends nothing to an address any more: its mail server, or its owner, said no. */
export async function refuseAddress(
  transaction: Transaction<CommentTables>,
  emailKey: string,
  now: number,
): Promise<void> {
  await transaction
    .insertInto('mail_addresses')
    .values({ email_key: emailKey, asked_at: null, asked_for: null, refused_at: now })
    .onConflict((conflict) => conflict.column('email_key').doUpdateSet({ refused_at: now }))
    .execute()
  await transaction
    .updateTable('subscriptions')
    .set({ ended_at: now })
    .where('email_key', '=', emailKey)
    .where('ended_at', 'is', null)
    .execute()
}
