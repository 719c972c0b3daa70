import type { Kysely } from 'kysely'
import { emailKey } from '../comment-keys.ts'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import { makeEmailKeys } from './make-email-keys.ts'

type Db = Kysely<CommentTables>

/** A comment as it is handed to who wrote it. */
export type OwnComment = {
  id: string
  article: string
  name: string
  text: string
  isPublished: boolean
  createdAt: string
  editedAt?: string
  /** What it said before it was changed, oldest first. */
  earlier: { name: string; text: string; until: string }[]
}

/** A comment whose answers somebody asked to be mailed. */
export type OwnSubscription = { comment: string; since: string; isConfirmed: boolean; isEnded: boolean }

/** All that is kept of what somebody wrote, and of the mails they asked for. */
export type OwnData = { email: string; comments: OwnComment[]; subscriptions: OwnSubscription[] }

/** Everything written under an e-mail address, however its letters are written, oldest first. @throws StoreAway */
export async function commentsOfEmail(db: Db, secret: string, email: string): Promise<OwnData> {
  await makeEmailKeys(db, secret)
  return { email, ...(await patiently(() => dataOf(db, emailKey(secret, email)))) }
}

async function dataOf(db: Db, key: string): Promise<Omit<OwnData, 'email'>> {
  const rows = await ownRows(db, key).execute()
  const comments = await Promise.all(
    rows.map(
      async (row): Promise<OwnComment> => ({
        ...{ id: row.id, article: row.article_id, name: row.name, text: row.body },
        ...{ isPublished: row.status === 'published', createdAt: instant(row.created_at) },
        ...(row.edited_at !== null && { editedAt: instant(row.edited_at) }),
        earlier: await earlierTexts(db, row.id),
      }),
    ),
  )
  return { comments, subscriptions: await subscriptionsOf(db, key) }
}

/** Whether there is anything to hand out or to erase. @throws StoreAway */
export async function isKnownEmail(db: Db, secret: string, email: string): Promise<boolean> {
  await makeEmailKeys(db, secret)
  const first = ownRows(db, emailKey(secret, email)).limit(1)
  return (await patiently(() => first.execute())).length > 0
}

function ownRows(db: Db, key: string) {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('email_key', '=', key)
    .orderBy('created_at')
    .orderBy('id')
}

async function subscriptionsOf(db: Db, key: string): Promise<OwnSubscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('email_key', '=', key)
    .orderBy('created_at')
    .orderBy('comment_id')
    .execute()
  return rows.map((row) => ({
    ...{ comment: row.comment_id, since: instant(row.created_at) },
    ...{ isConfirmed: row.confirmed_at !== null, isEnded: row.ended_at !== null },
  }))
}

async function earlierTexts(db: Db, id: string): Promise<OwnComment['earlier']> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('comment_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(({ name, body, at }) => ({ name, text: body, until: instant(at) }))
}

function instant(milliseconds: number): string {
  return new Date(Number(milliseconds)).toISOString()
}
