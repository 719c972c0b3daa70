import type { Kysely } from 'kysely'
import { emailKey, unsealEmail } from '../comment-keys.ts'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'

type Db = Kysely<CommentTables>

const slice = 500

/**
 * Comments from before 0004 came without the keys by which those of an e-mail address are found, because migrations do
 * not know the secret. Makes them, some hundred at a time. Of addresses that were sealed with another secret there
 * can be none; they are passed over.
 *
 * @throws StoreAway
 */
export async function makeEmailKeys(db: Db, secret: string): Promise<number> {
  let [made, after] = [0, '']
  for (;;) {
    const rows = await patiently(() => withoutKeys(db, after))
    const keys = rows.flatMap(({ id, sealed_email }) => keyOf(secret, id, sealed_email ?? ''))
    if (keys.length > 0) await patiently(() => saveKeys(db, keys))
    made += keys.length
    after = rows.at(-1)?.id ?? ''
    if (rows.length < slice) return made
  }
}

function withoutKeys(db: Db, after: string) {
  return db
    .selectFrom('comments')
    .select(['id', 'sealed_email'])
    .where('id', '>', after)
    .where('sealed_email', 'is not', null)
    .where('email_key', 'is', null)
    .orderBy('id')
    .limit(slice)
    .execute()
}

/** An address that was erased meanwhile gets no key any more. */
async function saveKeys(db: Db, keys: readonly { id: string; email_key: string }[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { id, email_key } of keys)
      await transaction
        .updateTable('comments')
        .set({ email_key })
        .where('id', '=', id)
        .where('sealed_email', 'is not', null)
        .execute()
  })
}

function keyOf(secret: string, id: string, sealed: string): { id: string; email_key: string }[] {
  try {
    return [{ id, email_key: emailKey(secret, unsealEmail(secret, sealed)) }]
  } catch {
    return []
  }
}
