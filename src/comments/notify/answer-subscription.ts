import type { Kysely, Selectable, Transaction } from 'kysely'
import { type Database, toComment } from '../comment-rows.ts'
import type { CommentTables } from '../comment-tables.ts'
import type { SubscriptionState } from './notify-store.ts'
import { refuseAddress } from './refuse-address.ts'

type Row = Selectable<CommentTables['subscriptions']>

/** See `NotifyStore.subscription`. */
export async function subscriptionState(db: Database, id: string): Promise<SubscriptionState> {
  const row = await rowOf(db, id)
  const comment = row && (await db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst())
  if (!row || !comment) return { kind: 'gone' }
  const kind = row.ended_at !== null ? 'ended' : row.confirmed_at !== null ? 'confirmed' : 'waiting'
  return { kind, comment: toComment(comment) }
}

/** See `NotifyStore.confirm`. What has ended stays so: a link that was used cannot bring it back. */
export function confirmSubscription(
  db: Kysely<CommentTables>,
  id: string,
  now: number,
): Promise<SubscriptionState> {
  return db.transaction().execute(async (transaction) => {
    const row = await rowOf(transaction, id)
    if (row && row.ended_at === null && row.confirmed_at === null)
      await transaction
        .updateTable('subscriptions')
        .set({ confirmed_at: now })
        .where('confirmed_at', 'is', null)
        .where('ended_at', 'is', null)
        .where((is) =>
          is.or([
            is('comment_id', '=', id),
            is.and([
              is('author_key', '<>', ''),
              is('author_key', '=', row.author_key),
              is('email_key', '=', row.email_key),
            ]),
          ]),
        )
        .execute()
    return subscriptionState(transaction, id)
  })
}

/** See `NotifyStore.end`. */
export function endSubscription(
  db: Kysely<CommentTables>,
  id: string,
  now: number,
  scope: 'one' | 'all',
): Promise<SubscriptionState> {
  return db.transaction().execute(async (transaction) => {
    const row = await rowOf(transaction, id)
    if (row && scope === 'all') await refuseAddress(transaction, row.email_key, now)
    else await endOne(transaction, id, now)
    return subscriptionState(transaction, id)
  })
}

async function endOne(transaction: Transaction<CommentTables>, id: string, now: number): Promise<void> {
  await transaction
    .updateTable('subscriptions')
    .set({ ended_at: now })
    .where('comment_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

function rowOf(db: Database, id: string): Promise<Row | undefined> {
  return db.selectFrom('subscriptions').selectAll().where('comment_id', '=', id).executeTakeFirst()
}
