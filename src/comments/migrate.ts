import { type Kysely, Migrator } from 'kysely'
import type { CommentTables } from './comment-tables.ts'
import { migrations } from './migrations.ts'

/** Brings the tables up to date, under a lock: of several processes that start together, one does it. */
export async function migrate(db: Kysely<CommentTables>, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
