import { type QueryExecutorProvider, sql } from 'kysely'
import { isPostgres } from './is-postgres.ts'
import { migrations } from './migrations.ts'

/** A store that a newer release has changed. An older one does not know what it must not write there. */
export class NewerStore extends Error {
  override name = 'NewerStore'
}

/** The migrations that a store has had, in order; none where it has no tables yet. */
export async function doneMigrations(db: QueryExecutorProvider): Promise<string[]> {
  const { rows: tables } = await (isPostgres(db)
    ? sql`select 1 from pg_tables where schemaname = current_schema() and tablename = 'kysely_migration'`
    : sql`select 1 from sqlite_master where name = 'kysely_migration'`
  ).execute(db)
  if (tables.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name).sort()
}

/** Those that this release does not know, because a newer one made them. */
export function unknownMigrations(done: readonly string[]): string[] {
  return done.filter((name) => !(name in migrations))
}

/** @throws NewerStore */
export async function refuseNewer(db: QueryExecutorProvider): Promise<void> {
  const unknown = unknownMigrations(await doneMigrations(db))
  if (unknown.length > 0)
    throw new NewerStore(`a newer release has changed the comments' tables (${unknown.join(', ')}), and this one must not
write into them. Start the newer release, or restore a backup from before.`)
}
