import { type QueryExecutorProvider, sql } from 'kysely'
import { migrations } from '../migrations.ts'

/** The migrations that a store has had, in order. */
export async function doneMigrations(db: QueryExecutorProvider): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name).sort()
}

/** Those that this release does not know, because a newer one made them. */
export function unknownMigrations(done: readonly string[]): string[] {
  return done.filter((name) => !(name in migrations))
}
