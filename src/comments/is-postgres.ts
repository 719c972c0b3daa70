import { type Kysely, PostgresAdapter } from 'kysely'

/** Whether these tables are in PostgreSQL; otherwise they are in SQLite. */
export function isPostgres(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
