import type { Kysely, Transaction } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import type { Delivery, Mail } from './notify-store.ts'
import { refuseAddress } from './refuse-address.ts'
import { forgetMailed } from './take-notices.ts'

type InTransaction = Transaction<CommentTables>

/** See `NotifyStore.settle`. */
export function settleMail(
  db: Kysely<CommentTables>,
  mail: Mail,
  delivery: Delivery,
  now: number,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const fault = delivery.kind === 'sent' ? null : delivery.fault
    const again = delivery.kind === 'failed' ? delivery.again : undefined
    const state = again ? { due_at: again.getTime(), claimed_until: 0 } : { done_at: now }
    await setRows(transaction, mail, { fault, ...state })
    if (again && mail.kind === 'notice') await forgetMailed(transaction, mail.to.comment.id)
    if (delivery.kind === 'refused') await refuseAddressOf(transaction, mail.to.comment.id, now)
  })
}

type State = { fault: string | null; due_at?: number; claimed_until?: number; done_at?: number }

async function setRows(transaction: InTransaction, mail: Mail, state: State): Promise<void> {
  const own = mail.to.comment.id
  const [comments, subscriber] =
    mail.kind === 'confirm' ? [[own], ''] : [mail.answers.map(({ id }) => id), own]
  await transaction
    .updateTable('outbox')
    .set(state)
    .where('kind', '=', mail.kind)
    .where('comment_id', 'in', comments)
    .where('subscriber', '=', subscriber)
    .execute()
}

async function refuseAddressOf(transaction: InTransaction, commentId: string, now: number): Promise<void> {
  const row = await transaction
    .selectFrom('subscriptions')
    .select('email_key')
    .where('comment_id', '=', commentId)
    .executeTakeFirst()
  if (row) await refuseAddress(transaction, row.email_key, now)
}
