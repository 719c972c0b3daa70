import { type Kysely, sql } from 'kysely'
import { idColumn } from './column-types.ts'

/** Who may sign in to the moderators' desk, and who is signed in. Instants are milliseconds since 1970. */
export async function createModerators(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('moderators')
    .addColumn('id', idColumn(db), (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', idColumn(db), (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('password_version', 'integer', (column) => column.notNull())
    .addColumn('has_first_password', 'integer', (column) => column.notNull())
    .addColumn('sealed_totp', 'text')
    .addColumn('totp_is_on', 'integer', (column) => column.notNull())
    .addColumn('totp_last_step', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('disabled_at', 'bigint')
    .addCheckConstraint('moderators_role', sql`role in ('admin', 'moderator')`)
    .execute()
  await db.schema
    .createTable('moderator_sessions')
    .addColumn('id', idColumn(db), (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('moderator_id', idColumn(db), (column) => column.notNull())
    .addColumn('password_version', 'integer', (column) => column.notNull())
    .addColumn('browser', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('moderator_sessions_by_moderator_id')
    .on('moderator_sessions')
    .column('moderator_id')
    .execute()
  await db.schema
    .createTable('moderator_recovery_codes')
    .addColumn('moderator_id', idColumn(db), (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('moderator_recovery_codes_key', ['moderator_id', 'code_hash'])
    .execute()
}
