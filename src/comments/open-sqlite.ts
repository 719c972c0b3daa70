import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { type DialectAdapter, type Driver, Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import Database from 'libsql'
import type { CommentTables } from './comment-tables.ts'
import { FlushedFile } from './flushed-file.ts'
import { type KeptDatabase, keepStatements } from './kept-statements.ts'
import { migrate } from './migrate.ts'
import { patiently } from './patiently.ts'
import { type FlushedLog, SqliteSessions } from './sqlite-sessions.ts'

/**
 * Opens `dataDir/comments.db` and brings its tables up to date. Whoever writes is told so when it is on the disk; SQLite
 * itself waits for that at checkpoints only (`synchronous = normal`), see `CommitGroups`. A lock is waited for by asking again (see `patiently`), and hardly by a busy
 * timeout: that stops the whole server, because the driver is synchronous.
 *
 * @throws StoreAway when it cannot be opened
 */
export function openSqlite(dataDir: string): Promise<Kysely<CommentTables>> {
  return patiently(async () => {
    mkdirSync(dataDir, { recursive: true })
    const path = join(dataDir, 'comments.db')
    keepToOwner(path)
    const [writer, reader] = [new Database(path), new Database(path)]
    try {
      return await prepared(writer, reader, new FlushedFile(`${path}-wal`))
    } catch (error) {
      writer.close()
      reader.close()
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

async function prepared(
  writer: Database.Database,
  reader: Database.Database,
  log: FlushedLog,
): Promise<Kysely<CommentTables>> {
  // SQLite waits in our only thread, and readers wait with it: no longer than a group of somebody else's takes.
  writer.exec('pragma busy_timeout = 10')
  writer.exec('pragma journal_mode = wal')
  writer.exec('pragma synchronous = normal')
  reader.exec('pragma busy_timeout = 10')
  reader.exec('pragma query_only = on')
  const db = new Kysely<CommentTables>({
    dialect: new GroupedSqlite(keepStatements(reader), keepStatements(writer), log),
  })
  await migrate(db)
  return db
}

class GroupedSqlite extends SqliteDialect {
  constructor(
    private readonly reader: KeptDatabase,
    private readonly writer: KeptDatabase,
    private readonly log: FlushedLog,
  ) {
    super({ database: writer })
  }

  override createDriver(): Driver {
    return new SqliteSessions(this.reader, this.writer, this.log)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/** Migrations run in one transaction: all or nothing, and two processes that start together take turns. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
