import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, type QueryExecutorProvider, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { migrations } from '../../src/comments/migrations.ts'
import { storedTables } from '../../src/comments/moving/stored-tables.ts'
import { openPostgres } from '../../src/comments/open-postgres.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { types } from '../../src/comments/postgres-connections.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { aCommentDatabase, aFolder } from '../builders/a-comment-database.ts'
import { aPostgresPlace, type PostgresPlace, withPostgres } from '../builders/a-postgres-place.ts'
import { fillTables } from '../builders/fill-tables.ts'
import { storeFile } from '../builders/kept-stores.ts'
import { migrateTo } from '../builders/migrate-to.ts'

withPostgres()

const versions = Object.keys(migrations)
const steps = versions.slice(1).map((next, n) => [versions[n] ?? '', next] as const)

/**
 * A server of the release before has to go on while servers of the next one start beside it. This one broke that, when
 * nobody had a store yet; no later one may.
 */
const breaking = ['0004-moderation']

type Rows = Record<string, Record<string, unknown>[]>

async function rowsOf(db: QueryExecutorProvider): Promise<Rows> {
  const rows: Rows = {}
  for (const { name } of await storedTables(db))
    rows[name] = (await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)).rows
  return rows
}

/** Every row is there, with every value that it had; the store is made like a new one, and works. */
async function expectUpgraded(db: Kysely<CommentTables>, before: Rows): Promise<void> {
  const after = await rowsOf(db)
  for (const [table, rows] of Object.entries(before)) {
    expect(rows.length).toBeGreaterThanOrEqual(8)
    expect(after[table]).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row))))
  }
  expect(await storedTables(db)).toEqual(await storedTables(await aCommentDatabase()))
  const store = new SqlCommentStore(db)
  await store.add(aComment({ articleId: 'depois', body: 'novo' }))
  expect((await store.threads('depois', 1)).threads.map(({ root }) => root.body)).toEqual(['novo'])
}

function aFile(folder: string): Kysely<unknown> {
  return new Kysely<unknown>({
    dialect: new SqliteDialect({ database: new Database(join(folder, 'comments.db')) }),
  })
}

function anOldServer({ url }: PostgresPlace): Kysely<unknown> {
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1, types }) }),
  })
}

describe.each(versions)('a store that ended with %s', (version) => {
  test('is kept, and the migrations still make its tables', async () => {
    if (!existsSync(storeFile(version)))
      throw new Error('Keep one for releases to come: node --import tsx tests/builders/keep-store.ts')
    const [kept, made] = [new Database(':memory:'), new Database(':memory:')]
    kept.exec(readFileSync(storeFile(version), 'utf8'))
    await migrateTo(version, new Kysely<unknown>({ dialect: new SqliteDialect({ database: made }) }))
    const tables = `select name, sql from sqlite_master where sql is not null and name not like 'sqlite%' order by name`
    const madeOf = (database: Database.Database) =>
      database
        .prepare(tables)
        .all()
        .map((row) => (row as { sql: string }).sql)
    expect(madeOf(made)).toEqual(madeOf(kept))
  })

  test('opens in SQLite with everything that was in it', async () => {
    const folder = aFolder()
    const database = new Database(join(folder, 'comments.db'))
    database.exec(readFileSync(storeFile(version), 'utf8'))
    database.close()
    const old = aFile(folder)
    const before = await rowsOf(old)
    await old.destroy()
    const db = await openSqlite(folder)
    onTestFinished(() => db.destroy())
    await expectUpgraded(db, before)
  })

  test('opens in PostgreSQL with everything that was in it', async () => {
    const place = await aPostgresPlace()
    onTestFinished(place.remove)
    const old = anOldServer(place)
    await migrateTo(version, old, place.schema)
    await fillTables(old)
    // Where rows brought their numbers along.
    await sql`select setval(pg_get_serial_sequence('events', 'id'), 100)`.execute(old)
    const before = await rowsOf(old)
    await old.destroy()
    const db = await openPostgres(place.url, place.connections)
    onTestFinished(() => db.destroy())
    await expectUpgraded(db, before)
  })
})

describe.each(steps)('a server of %s, while %s has come', (previous, next) => {
  test('still reads and writes in SQLite', async () => {
    const db = aFile(aFolder())
    onTestFinished(() => db.destroy())
    await expectStatementsOf(previous, next, db)
  })

  test('still reads and writes in PostgreSQL', async () => {
    const place = await aPostgresPlace()
    const db = anOldServer(place)
    onTestFinished(async () => {
      await db.destroy()
      await place.remove()
    })
    await expectStatementsOf(previous, next, db, place.schema)
  })
})

async function expectStatementsOf(previous: string, next: string, db: Kysely<unknown>, schema?: string) {
  await migrateTo(previous, db, schema)
  const known = await storedTables(db)
  await migrateTo(next, db, schema)
  if (breaking.includes(next)) return await expect(fillTables(db, known)).rejects.toThrow(/null/i)
  await fillTables(db, known)
  for (const { name, columns } of known) {
    const all = sql.join(columns.map((column) => sql.ref(column.name)))
    const { rows } = await sql`select ${all} from ${sql.table(name)}`.execute(db)
    expect(rows.length).toBeGreaterThanOrEqual(8)
    const same = sql.join(columns.map((column) => sql`${sql.ref(column.name)} = ${sql.ref(column.name)}`))
    await sql`update ${sql.table(name)} set ${same}`.execute(db)
    await sql`delete from ${sql.table(name)}`.execute(db)
  }
}

describe('a store that a newer release has changed', () => {
  const refusal = {
    name: 'StoreAway',
    message: expect.stringContaining("a newer release has changed the comments' tables (9999-later)"),
  }

  test('in SQLite goes on for servers that have it open, and is not opened by older ones', async () => {
    const folder = aFolder()
    const running = await openSqlite(folder)
    onTestFinished(() => running.destroy())
    await running
      .transaction()
      .execute((writing) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(writing),
      )
    await expect(openSqlite(folder)).rejects.toMatchObject(refusal)
    expect(await new SqlCommentStore(running).add(aComment())).toBeTruthy()
  })

  test('in PostgreSQL goes on for servers that have it open, and is not opened by older ones', async () => {
    const place = await aPostgresPlace()
    const running = await openPostgres(place.url, place.connections)
    onTestFinished(async () => {
      await running.destroy()
      await place.remove()
    })
    await place.query(`insert into kysely_migration (name, timestamp) values ('9999-later', '')`)
    await expect(openPostgres(place.url, place.connections)).rejects.toMatchObject(refusal)
    expect(await new SqlCommentStore(running).add(aComment())).toBeTruthy()
  })
})
