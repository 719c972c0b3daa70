import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, inject } from 'vitest'
import { types } from '../../src/comments/postgres-connections.ts'
import { startPglite } from './pglite-server.ts'
import { testDatabase } from './test-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PGlite that all files of a project share, one after the other. */
    pglite?: string
  }
}

/** An empty schema of a test's own. */
export type PostgresPlace = {
  url: string
  schema: string
  /** How many may be used at once: PGlite has one. */
  connections: 1 | 10
  /** Runs statements over a connection of their own; gives the rows of the last. */
  query(statements: string): Promise<Record<string, unknown>[]>
  /** Keeps everybody else from writing, until what it gives is called. PGlite has nobody else. */
  lock?: () => Promise<() => Promise<void>>
  /** Ends the connections of everybody else; gives how many there were. */
  endConnections?: () => Promise<number>
  remove(): Promise<void>
}

let pglite: string | undefined

/** Starts a PGlite for the tests of this file, where it has to stand in. */
export function withPostgres(): void {
  if (testDatabase) return
  beforeAll(async () => {
    const { url, stop } = await startPglite()
    pglite = url
    return stop
  }, 60_000)
}

export async function aPostgresPlace(): Promise<PostgresPlace> {
  if (testDatabase) return schemaOf(testDatabase)
  // Asked for here only: browsers' tests, which are no tests of vitest, import this too.
  pglite ??= inject('pglite')
  if (pglite) return publicSchemaOf(pglite)
  throw new Error('These tests call withPostgres first.')
}

/** An empty schema of a server that is there. */
export async function schemaOf(server: string): Promise<PostgresPlace> {
  const schema = `prelo_test_${randomUUID().replaceAll('-', '')}`
  await query(server, `create schema ${schema}`)
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  url.searchParams.set('application_name', schema)
  return {
    ...{ url: url.href, schema, connections: 10 },
    query: (statements) => query(url.href, statements),
    lock: () => lockTables(url.href),
    endConnections: () => endConnections(url.href),
    remove: async () => void (await query(server, `drop schema if exists ${schema} cascade`)),
  }
}

/** PGlite reads no `options`, so a test has all of it to itself. */
async function publicSchemaOf(url: string): Promise<PostgresPlace> {
  const empty = () => query(url, 'drop schema if exists public cascade; create schema public')
  await empty()
  return {
    ...{ url, schema: 'public', connections: 1 },
    query: (statements) => query(url, statements),
    remove: async () => void (await empty()),
  }
}

async function query(url: string, statements: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, types })
  await client.connect()
  try {
    return [await client.query(statements)].flat().at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}

async function lockTables(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select tablename from pg_tables where schemaname = current_schema()')
  const lock = `begin; lock table ${rows.map(({ tablename }) => tablename)} in exclusive mode`
  while (!(await isDone(client, lock))) await client.query('rollback')
  return () => client.end()
}

/** Whether it was done; not, when somebody else wanted the same locks in another order. */
async function isDone(client: pg.Client, statements: string): Promise<boolean> {
  try {
    await client.query(statements)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '40P01') return false
    await client.end()
    throw error
  }
}

async function endConnections(url: string): Promise<number> {
  const ended = await query(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = current_setting('application_name') and pid <> pg_backend_pid()`,
  )
  return ended.length
}
