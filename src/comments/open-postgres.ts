import { Kysely, PostgresDialect, sql } from 'kysely'
import type { PoolConfig } from 'pg'
import type { CommentTables } from './comment-tables.ts'
import { doneMigrations } from './known-migrations.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { patiently } from './patiently.ts'
import { PostgresConnections } from './postgres-connections.ts'

/**
 * In milliseconds, so that nobody waits much longer than three seconds for a server that does not answer. The
 * server itself ends what takes longer, and lets go of the locks of a client that fell silent.
 */
const limits = {
  lock_timeout: 1000,
  statement_timeout: 2500,
  query_timeout: 3000,
  idle_in_transaction_session_timeout: 10_000,
}

/**
 * Opens the database at a `postgres://` URL and brings its tables up to date. The URL says everything about the
 * connection, TLS (`sslmode`) and the schema (`options=-c search_path=…`) included. Keeps at most `connections`,
 * opened when they are needed: a server that restarts is found again. They keep no process from ending.
 *
 * @throws StoreAway when it cannot be opened
 */
export function openPostgres(url: string, connections = 10): Promise<Kysely<CommentTables>> {
  return patiently(async () => {
    const db = reached(url, { ...limits, max: connections })
    try {
      if (!(await isUpToDate(db))) await bringUpToDate(url)
      return db
    } catch (error) {
      await db.destroy()
      throw error
    }
  })
}

/**
 * The same database over one connection without limits of time, for work on the whole of it. `makeTables` makes them
 * where there are none; those that are there stay as they are.
 *
 * @throws StoreAway when it cannot be opened
 */
export function openPostgresAlone(url: string, { makeTables = false } = {}): Promise<Kysely<CommentTables>> {
  return patiently(async () => {
    const db = reached(url, { max: 1, idleTimeoutMillis: 0 })
    try {
      if ((await doneMigrations(db)).length === 0 && makeTables) await bringUpToDate(url)
      return db
    } catch (error) {
      await db.destroy()
      throw error
    }
  })
}

function reached(connectionString: string, own: PoolConfig): Kysely<CommentTables> {
  const pool = new PostgresConnections({ connectionString, connectionTimeoutMillis: 3000, ...own })
  return new Kysely<CommentTables>({ dialect: new PostgresDialect({ pool }) })
}

async function isUpToDate(db: Kysely<CommentTables>): Promise<boolean> {
  return String(await doneMigrations(db)) === String(Object.keys(migrations).sort())
}

/** Over a connection of its own: a migration may take long, and others that start meanwhile wait for it. */
async function bringUpToDate(url: string): Promise<void> {
  const db = reached(url, { max: 1 })
  try {
    const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db)
    // Else Kysely would take another schema's tables for its own.
    await migrate(db, rows[0]?.name ?? undefined)
  } finally {
    await db.destroy()
  }
}
