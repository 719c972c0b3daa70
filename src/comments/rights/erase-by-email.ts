import type { Kysely, Transaction } from 'kysely'
import { changeWithin } from '../change-comment.ts'
import { emailKey } from '../comment-keys.ts'
import type { CommentRow } from '../comment-rows.ts'
import type { CommentChange } from '../comment-store.ts'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import { makeEmailKeys } from './make-email-keys.ts'
import { rowsInOrder } from './rows-in-order.ts'

type Db = Kysely<CommentTables>

export type Erasure = {
  secret: string
  email: string
  /** What stays of comments that are published: nothing but their place, or their words under another name. */
  words: 'remove-text' | { keepUnderName: string }
  /** "author" who asked by a link in a mail, or "system" for an operator. */
  actor: 'author' | 'system'
  now: Date
}

/**
 * Takes from the store whatever tells who wrote under an e-mail address: names, addresses, keys, earlier texts, notes
 * of reports. Answers stay. That it was done stays in the log, without the data. Done again it finds nothing.
 *
 * @returns how many comments were changed
 * @throws StoreAway while others are in the way, with some of it done: asked again, it goes on
 */
export async function eraseByEmail(db: Db, erasure: Erasure): Promise<number> {
  const { secret, email } = erasure
  await makeEmailKeys(db, secret)
  const key = emailKey(secret, email)
  let erased = 0
  for await (const { id } of idsOf(db, key)) if (await eraseOne(db, id, key, erasure)) erased += 1
  await patiently(() => forgetMails(db, key))
  return erased
}

/** Each comment once, whatever becomes of it. */
function idsOf(db: Db, key: string): AsyncGenerator<{ id: string }> {
  return rowsInOrder((last, limit) => {
    const rows = db.selectFrom('comments').select('id').where('email_key', '=', key)
    const next = rows
      .where('id', '>', last?.id ?? '')
      .orderBy('id')
      .limit(limit)
    return patiently(() => next.execute())
  })
}

/** Subscriptions went with their comments. That an address takes no mails stays known, by its key alone. */
async function forgetMails(db: Db, key: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('subscriptions').where('email_key', '=', key).execute()
    await transaction
      .deleteFrom('mail_addresses')
      .where('email_key', '=', key)
      .where('refused_at', 'is', null)
      .execute()
  })
}

function eraseOne(db: Db, id: string, key: string, { words, actor, now }: Erasure): Promise<boolean> {
  const author = { kind: 'erased', actor, at: now }
  const erase = async (transaction: Transaction<CommentTables>) => {
    const row = await held(transaction, id, key)
    if (!row) return false
    const changed = await changeWithin(transaction, id, row.version, changeOf(row, words), author)
    return changed.kind === 'changed'
  }
  return patiently(() => db.transaction().execute(erase))
}

/** By a write that changes nothing: who wants to change the comment, too, waits until it is erased. */
function held(
  transaction: Transaction<CommentTables>,
  id: string,
  key: string,
): Promise<CommentRow | undefined> {
  return transaction
    .updateTable('comments')
    .set({ email_key: key })
    .where('id', '=', id)
    .where('email_key', '=', key)
    .returningAll()
    .executeTakeFirst()
}

function changeOf({ status }: CommentRow, words: Erasure['words']): CommentChange {
  if (words === 'remove-text' || status !== 'published') return { status: 'deleted', forget: true }
  return { name: words.keepUnderName, forgetAuthor: true }
}
