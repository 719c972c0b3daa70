import { type Kysely, Migrator } from 'kysely'
import { migrations } from '../../src/comments/migrations.ts'

/** Makes a store as the release left it whose newest migration was `version`. */
export async function migrateTo(version: string, db: Kysely<unknown>, schema?: string): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  const settings = schema === undefined ? {} : { migrationTableSchema: schema }
  const { error } = await new Migrator({ db, provider, ...settings }).migrateTo(version)
  if (error) throw error
}
