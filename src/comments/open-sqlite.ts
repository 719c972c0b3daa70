import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  Migrator,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import Database from 'libsql'
import type { CommentTables } from './comment-tables.ts'
import { migrations } from './migrations.ts'

/**
 * Opens `dataDir/comments.db` and brings its tables up to date. A commit is on the disk before it returns
 * (`synchronous = full`). A lock is waited for by asking again (see `patiently`), not by a busy timeout: that
 * would stop the whole server, because the driver is synchronous.
 */
export async function openSqlite(dataDir: string): Promise<Kysely<CommentTables>> {
  mkdirSync(dataDir, { recursive: true })
  const database = new Database(join(dataDir, 'comments.db'))
  database.exec('pragma busy_timeout = 20')
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  const db = new Kysely<CommentTables>({ dialect: new ImmediateSqlite({ database }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (!error) return db
  await db.destroy()
  throw error
}

/** Takes the write lock when a transaction begins; a deferred one that reads first fails with SQLITE_BUSY_SNAPSHOT. */
class ImmediateSqlite extends SqliteDialect {
  constructor(private readonly options: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(options)
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.options)
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
