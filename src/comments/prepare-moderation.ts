import { type Kysely, sql } from 'kysely'
import { foldedText } from './plain-text.ts'

type Db = Kysely<unknown>

/**
 * Migration 0004: comments that moderators, authors and readers can act on. The table is made anew, because SQLite
 * cannot widen a check constraint.
 */
export async function prepareModeration(db: Db): Promise<void> {
  await createComments(db)
  await copyComments(db)
  await db.schema.dropTable('comments').execute()
  await db.schema.alterTable('comments_next').renameTo('comments').execute()
  await indexComments(db)
  await db.schema
    .alterTable('events')
    .addColumn('actor', 'text', (column) => column.notNull().defaultTo('author'))
    .execute()
  await createRevisions(db)
  await createSubmissions(db)
  await createReports(db)
  await createBans(db)
}

function createComments(db: Db): Promise<void> {
  return db.schema
    .createTable('comments_next')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text')
    .addColumn('root_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('edited_at', 'bigint')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('sealed_email', 'text')
    .addColumn('client_key', 'text', (column) => column.notNull())
    .addColumn('author_key', 'text')
    .addColumn('email_key', 'text')
    .addColumn('text_key', 'text', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('reports', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('moderated_at', 'bigint')
    .addColumn('shown', 'integer', (column) => column.notNull())
    .addColumn('shown_children', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('shown_replies', 'integer', (column) => column.notNull().defaultTo(0))
    .addCheckConstraint(
      'comments_known_status',
      sql`status in ('published', 'held', 'spam', 'refused', 'deleted')`,
    )
    .execute()
}

/** Up to here only published comments could be answered, so that each one that is seen is published. */
async function copyComments(db: Db): Promise<void> {
  await sql`insert into comments_next (id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email,
      client_key, text_key, search_text, findings, shown, shown_children, shown_replies)
    select id, article_id, parent_id, root_id, name, body, status, created_at, sealed_email, client_key, '', '', '[]',
      case when status = 'published' then 1 else 0 end,
      (select count(*) from comments answers where answers.parent_id = comments.id and answers.status = 'published'),
      (select count(*) from comments answers where answers.root_id = comments.id and comments.id = comments.root_id
        and answers.id <> comments.id and answers.status = 'published')
    from comments`.execute(db)
  const { rows } = await sql<{ id: string; name: string; body: string; detail: string | null }>`
    select id, name, body, (select max(detail) from events where comment_id = comments.id) as detail
    from comments`.execute(db)
  for (const { id, name, body, detail } of rows) {
    const findings = JSON.stringify(JSON.parse(detail ?? '{}').findings ?? [])
    await sql`update comments_next set findings = ${findings}, search_text = ${foldedText(`${name}\n${body}`)}
      where id = ${id}`.execute(db)
  }
}

async function indexComments(db: Db): Promise<void> {
  for (const columns of [
    ['article_id', 'status', 'created_at', 'id'],
    ['status', 'created_at', 'article_id'],
    ['parent_id'],
    ['client_key', 'created_at'],
    ['author_key'],
    ['email_key'],
    ['text_key', 'created_at'],
  ]) {
    await index(db, 'comments', columns)
  }
  await sql`create index comments_seen_threads on comments (article_id, created_at, id)
    where shown = 1 and parent_id is null`.execute(db)
  await sql`create index comments_seen_replies on comments (root_id, created_at, id)
    where shown = 1 and parent_id is not null`.execute(db)
  await sql`create index comments_reported on comments (created_at) where reports > 0`.execute(db)
}

function createRevisions(db: Db): Promise<void> {
  return db.schema
    .createTable('revisions')
    .addColumn('comment_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['comment_id', 'version'])
    .execute()
}

async function createSubmissions(db: Db): Promise<void> {
  await db.schema
    .createTable('submissions')
    .addColumn('fingerprint', 'text', (column) => column.primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('comment_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await index(db, 'submissions', ['at'])
}

async function createReports(db: Db): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('comment_id', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('handled', 'integer', (column) => column.notNull().defaultTo(0))
    .addUniqueConstraint('reports_once_each', ['comment_id', 'voter'])
    .execute()
}

async function createBans(db: Db): Promise<void> {
  await db.schema
    .createTable('bans')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addCheckConstraint('bans_known_kind', sql`kind in ('name', 'email', 'address', 'word')`)
    .execute()
  await index(db, 'bans', ['kind', 'value'])
}

async function index(db: Db, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns)
    .execute()
}
