import { type Kysely, Migrator } from 'kysely'
import type { CommentTables } from './comment-tables.ts'
import { refuseNewer } from './known-migrations.ts'
import { migrations } from './migrations.ts'

/**
 * Brings the tables up to date, under a lock: of several processes that start together, one does it.
 * @throws NewerStore where a newer release has done so already
 */
export async function migrate(db: Kysely<CommentTables>, schema?: string): Promise<void> {
  await refuseNewer(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
