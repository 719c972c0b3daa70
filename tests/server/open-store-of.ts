import type { Kysely } from 'kysely'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { openPostgres } from '../../src/comments/open-postgres.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import type { PostgresPlace } from '../builders/a-postgres-place.ts'
import type { TestServer } from './test-server.ts'

/** Where a running server keeps its comments. */
export type Stored = Pick<TestServer, 'dataDir'> & {
  database?: Pick<PostgresPlace, 'url' | 'connections'> | undefined
}

/** Opens the store of a running server, as another process would; whoever opens it destroys it. */
export function openStoreOf({ dataDir, database }: Stored): Promise<Kysely<CommentTables>> {
  return database ? openPostgres(database.url, database.connections) : openSqlite(dataDir)
}
