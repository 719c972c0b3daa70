import { type Kysely, type Migration, sql } from 'kysely'
import { idColumn, identity } from './column-types.ts'
import { createModerators } from './migrations-sign-in.ts'
import { prepareMail } from './prepare-mail.ts'
import { prepareModeration } from './prepare-moderation.ts'
import { stripDetails } from './strip-details.ts'

/** The store's history, oldest first. A migration that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-comments': { up: createTables },
  '0002-most-commented': { up: (db) => index(db, 'comments', ['status', 'created_at', 'article_id']) },
  '0003-changes': { up: noteChanges },
  '0004-moderation': { up: prepareModeration },
  '0005-moderators': { up: createModerators },
  '0006-mail': { up: prepareMail },
  '0007-details': { up: stripDetails },
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  const id = idColumn(db)
  await db.schema
    .createTable('comments')
    .addColumn('id', id, (column) => column.primaryKey())
    .addColumn('article_id', id, (column) => column.notNull())
    .addColumn('parent_id', id)
    .addColumn('root_id', id, (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('sealed_email', 'text')
    .addColumn('client_key', id, (column) => column.notNull())
    .addCheckConstraint('comments_status', sql`status in ('published', 'held', 'spam')`)
    .execute()
  await index(db, 'comments', ['article_id', 'status', 'created_at', 'id'])
  await index(db, 'comments', ['root_id', 'status', 'created_at', 'id'])
  await db.schema
    .createTable('threads')
    .addColumn('article_id', id, (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('published', 'integer', (column) => column.notNull())
    .addColumn('roots', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('events')
    .addColumn('id', identity(db))
    .addColumn('comment_id', id, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute()
  await index(db, 'events', ['comment_id'])
  await db.schema
    .createTable('rate_limits')
    .addColumn('key', id, (column) => column.primaryKey())
    .addColumn('window_start', 'bigint', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .execute()
}

/** What feeds go by: how often comments have changed, and when last, for each article and for the whole paper. */
async function noteChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('threads')
    .addColumn('changed_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`update threads set changed_at = coalesce((
    select max(created_at) from comments
    where comments.article_id = threads.article_id and status = 'published'), 0)`.execute(db)
  await db.schema
    .createTable('paper')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into paper (id, revision, changed_at)
    select 1, coalesce(sum(revision), 0), coalesce(max(changed_at), 0) from threads`.execute(db)
}

async function index(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns)
    .execute()
}
