import type { Kysely } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'

const month = 30 * 24 * 60 * 60_000

/** See `NotifyStore.forgetOld`. Addresses that take no mail stay known by their keys. */
export async function forgetOld(db: Kysely<CommentTables>, now: number): Promise<void> {
  const since = now - month
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('outbox').where('done_at', '<=', since).execute()
    await transaction.deleteFrom('subscriptions').where('ended_at', '<=', since).execute()
    await transaction
      .deleteFrom('subscriptions')
      .where('confirmed_at', 'is', null)
      .where('created_at', '<=', since)
      .execute()
    await transaction
      .deleteFrom('mail_addresses')
      .where('refused_at', 'is', null)
      .where('asked_at', '<=', since)
      .execute()
  })
}
