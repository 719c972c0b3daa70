import { type Kysely, sql } from 'kysely'
import { idColumn } from './column-types.ts'

type Db = Kysely<unknown>

/** Migration 0006: who wants to be told of answers, and the mails that are to be sent. */
export async function prepareMail(db: Db): Promise<void> {
  await createSubscriptions(db)
  await createOutbox(db)
  await db.schema
    .createTable('mail_addresses')
    .addColumn('email_key', idColumn(db), (column) => column.primaryKey())
    .addColumn('asked_at', 'bigint')
    .addColumn('asked_for', 'text')
    .addColumn('refused_at', 'bigint')
    .execute()
}

async function createSubscriptions(db: Db): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('comment_id', idColumn(db), (column) => column.primaryKey())
    .addColumn('root_id', idColumn(db), (column) => column.notNull())
    .addColumn('email_key', idColumn(db), (column) => column.notNull())
    .addColumn('author_key', idColumn(db), (column) => column.notNull())
    .addColumn('sealed_email', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('mailed_at', 'bigint')
    .execute()
  await sql`create index subscriptions_by_root_id on subscriptions (root_id)`.execute(db)
  await sql`create index subscriptions_by_email_key on subscriptions (email_key)`.execute(db)
}

async function createOutbox(db: Db): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('comment_id', idColumn(db), (column) => column.notNull())
    .addColumn('subscriber', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('fault', 'text')
    .addColumn('done_at', 'bigint')
    .addPrimaryKeyConstraint('outbox_key', ['comment_id', 'kind', 'subscriber'])
    .addCheckConstraint('outbox_known_kind', sql`kind in ('confirm', 'answer', 'notice')`)
    .execute()
  await sql`create index outbox_due on outbox (due_at) where done_at is null`.execute(db)
  await sql`create index outbox_by_subscriber on outbox (subscriber)`.execute(db)
}
