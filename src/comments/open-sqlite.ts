import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'
import Database from 'libsql'
import type { CommentTables } from './comment-tables.ts'
import { keepStatements } from './kept-statements.ts'
import { migrate } from './migrate.ts'
import { patiently } from './patiently.ts'

/**
 * Opens `dataDir/comments.db` and brings its tables up to date. A commit is on the disk before it returns
 * (`synchronous = full`). A lock is waited for by asking again (see `patiently`), not by a busy timeout: that
 * would stop the whole server, because the driver is synchronous.
 *
 * @throws StoreAway when it cannot be opened
 */
export function openSqlite(dataDir: string): Promise<Kysely<CommentTables>> {
  return patiently(async () => {
    mkdirSync(dataDir, { recursive: true })
    const path = join(dataDir, 'comments.db')
    keepToOwner(path)
    const database = new Database(path)
    try {
      return await prepared(database)
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** What waits, passwords' hashes and the log are nobody's who has another account on the machine. */
function keepToOwner(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
  } catch {
    // Somebody else's file, or none: opening it tells what is wrong.
  }
}

async function prepared(database: Database.Database): Promise<Kysely<CommentTables>> {
  // SQLite waits in our only thread: with 20 ms a few writers who found it locked took nine tenths of readers' time.
  database.exec('pragma busy_timeout = 0')
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  const db = new Kysely<CommentTables>({ dialect: new ImmediateSqlite(database) })
  await migrate(db)
  return db
}

class ImmediateSqlite extends SqliteDialect {
  constructor(private readonly database: Database.Database) {
    super({ database: keepStatements(database) })
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.database)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/**
 * Takes the write lock when a transaction begins; a deferred one that reads first fails with
 * SQLITE_BUSY_SNAPSHOT. `exec` and not a prepared statement: one of libsql's that met a lock stays open, and
 * every later commit of the connection then fails ("SQL statements in progress"). So all writes begin here.
 */
class ImmediateDriver extends SqliteDriver {
  constructor(private readonly database: Database.Database) {
    super({ database: keepStatements(database) })
  }

  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    // What only reads keeps nobody from writing: it sees everything as it was when it began.
    this.database.exec(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate')
  }

  override async commitTransaction(): Promise<void> {
    this.database.exec('commit')
  }

  override async rollbackTransaction(): Promise<void> {
    this.database.exec('rollback')
  }
}

/** Migrations run in one transaction: all or nothing, and two processes that start together take turns. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
