import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import Database from 'libsql'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { noteChanges } from '../../../src/comments/moving/noted-changes.ts'
import { shutStore } from '../../../src/comments/moving/shut-store.ts'
import { storedTables } from '../../../src/comments/moving/stored-tables.ts'
import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aFolder } from '../../builders/a-comment-database.ts'
import { aPostgresPlace, type PostgresPlace, withPostgres } from '../../builders/a-postgres-place.ts'
import { fillTables } from '../../builders/fill-tables.ts'
import { type Ended, runCommand } from '../../builders/run-command.ts'

withPostgres()

let folder: string
let place: PostgresPlace

beforeEach(async () => {
  folder = aFolder()
  place = await aPostgresPlace()
  onTestFinished(place.remove)
})

/** With a password, which this server does not ask for. */
function secretUrl(): string {
  const url = new URL(place.url)
  url.password = 'geheim'
  return url.href
}

function migrate(args: string[] = [], env: Record<string, string> = {}): Promise<Ended> {
  return runCommand('comments-migrate', ['--to', secretUrl(), ...args], {
    cwd: process.cwd(),
    env: { DATA_DIR: folder, DATABASE_URL: '', ...env },
  })
}

async function sqlite(): Promise<Kysely<CommentTables>> {
  const db = await openSqlite(folder)
  onTestFinished(() => db.destroy())
  return db
}

async function postgres(): Promise<SqlCommentStore> {
  const db = await openPostgres(place.url, place.connections)
  onTestFinished(() => db.destroy())
  return new SqlCommentStore(db)
}

function rowsInSqlite(table: string): Record<string, unknown>[] {
  const database = new Database(join(folder, 'comments.db'), { readonly: true })
  try {
    return database.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]
  } finally {
    database.close()
  }
}

const sorted = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()

describe('comments:migrate', { timeout: 120_000 }, () => {
  test('takes every row of every table along, and tells how many', async () => {
    const db = await sqlite()
    const tables = await fillTables(db)
    const { code, stdout, stderr } = await migrate()
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/comments +8\n/)
    expect(stdout).toContain('keep SECRET')
    expect(stdout).not.toContain('geheim')
    for (const { name } of tables) {
      const before = rowsInSqlite(name)
      expect(before.length).toBeGreaterThanOrEqual(8)
      expect(sorted(await place.query(`select * from "${name}"`))).toEqual(sorted(before))
    }
  })

  test('numbers on in the log where the old store ended', async () => {
    await new SqlCommentStore(await sqlite()).add(aComment())
    expect((await migrate()).code).toBe(0)
    await (await postgres()).add(aComment())
    expect(await place.query('select id from events order by id')).toEqual([{ id: 1 }, { id: 2 }])
  })

  test('shuts the old store for whoever has it open, and for whoever opens it', async () => {
    const running = new SqlCommentStore(await sqlite())
    await running.add(aComment({ body: 'antes' }))
    expect((await migrate()).code).toBe(0)
    for (const store of [running, new SqlCommentStore(await sqlite())]) {
      await expect(store.add(aComment())).rejects.toMatchObject({
        name: 'StoreAway',
        message: expect.stringContaining('start the server with DATABASE_URL'),
      })
      expect((await store.threads('chuva', 1)).total).toBe(1)
    }
    expect((await (await postgres()).threads('chuva', 1)).threads[0]?.root.body).toBe('antes')
  })

  test('has nothing to do a second time', async () => {
    await new SqlCommentStore(await sqlite()).add(aComment())
    await migrate()
    await (await postgres()).add(aComment({ body: 'só no novo' }))
    const again = await migrate()
    expect([again.code, again.stderr]).toEqual([0, ''])
    expect(again.stdout).toContain('already')
    expect(await place.query('select count(*) as n from comments')).toEqual([{ n: 2 }])
  })

  test('refuses a database that has taken comments of its own, and changes nothing', async () => {
    await (await postgres()).add(aComment({ body: 'do outro' }))
    const running = new SqlCommentStore(await sqlite())
    const { code, stderr } = await migrate()
    expect(code).toBe(1)
    expect(stderr).toContain('would be\nlost')
    expect(stderr).not.toContain('geheim')
    await running.add(aComment())
    await (await postgres()).add(aComment())
    expect(await place.query(`select body from comments order by created_at limit 1`)).toEqual([
      { body: 'do outro' },
    ])
  })

  test('leaves the store of another release alone, whatever it has', async () => {
    const old = await postgres()
    await old.add(aComment())
    await place.query(`drop table mail_addresses; delete from kysely_migration where name > '0006'`)
    await sqlite()
    const { code, stderr } = await migrate()
    expect([code, stderr]).toEqual([1, expect.stringContaining('not those of this release (mail_addresses)')])
    expect(await place.query('select count(*) as n from kysely_migration')).toEqual([{ n: 5 }])
  })

  test('tells in a dry run what it would do, and makes no tables', async () => {
    await new SqlCommentStore(await sqlite()).add(aComment())
    const { code, stdout } = await migrate(['--dry-run'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/comments +1 +1 +0 +0\n/)
    expect(stdout).toContain('Nothing was written.')
    expect(
      await place.query(`select count(*) as n from pg_tables where schemaname = current_schema()`),
    ).toEqual([{ n: 0 }])
    await new SqlCommentStore(await sqlite()).add(aComment())
  })

  test('takes the place from DATABASE_URL, so that no password is on the command line', async () => {
    await sqlite()
    const env = { DATA_DIR: folder, DATABASE_URL: secretUrl() }
    const { code } = await runCommand('comments-migrate', [], { cwd: process.cwd(), env })
    expect(code).toBe(0)
  })

  test('opens the new store where it was cut off after the old one was shut', async () => {
    const source = await sqlite()
    await new SqlCommentStore(source).add(aComment())
    const tables = await storedTables(source)
    await migrate()
    const { move, other, at } = rowsInSqlite('store_shut')[0] as { move: string; other: string; at: number }
    const target = await postgres()
    await target.db
      .transaction()
      .execute((open) => shutStore(open, tables, { reason: 'arriving', move, other, at }))
    await expect(target.add(aComment())).rejects.toThrow('let comments:migrate end first')
    expect((await migrate()).code).toBe(0)
    await target.add(aComment())
  })

  test('begins anew where it was cut off in between, also when rows have gone or changed places', async () => {
    const source = await sqlite()
    const tables = await fillTables(source)
    const target = await postgres()
    await target.db
      .transaction()
      .execute((open) => shutStore(open, tables, { reason: 'arriving', move: 'earlier', other: 'x', at: 1 }))
    await place.query(`set prelo.move = 'earlier';
      insert into moderators (id, name, name_key, role, password_hash, password_version, has_first_password, totp_is_on,
        totp_last_step, created_at) values ('z', 'x', 'B name_key', 'admin', '', 1, 0, 0, 0, 0);
      insert into rate_limits (key, window_start, taken) values ('B key', 77, 77), ('zzz', 1, 1);`)
    expect(await migrate()).toMatchObject({ code: 0, stderr: '' })
    for (const { name } of tables)
      expect(sorted(await place.query(`select * from "${name}"`))).toEqual(sorted(rowsInSqlite(name)))
  })

  test('goes back, as long as the new store has taken nothing, and forth again', async () => {
    const running = new SqlCommentStore(await sqlite())
    await running.add(aComment())
    await migrate()
    const back = await migrate(['--reopen'])
    expect(back).toMatchObject({ code: 0, stderr: '' })
    await running.add(aComment({ body: 'de volta' }))
    await expect((await postgres()).add(aComment())).rejects.toThrow('arriving')
    expect((await migrate()).code).toBe(0)
    expect(await place.query('select count(*) as n from comments')).toEqual([{ n: 2 }])
    await (await postgres()).add(aComment())
    const late = await migrate(['--reopen'])
    expect(late.code).toBe(1)
    expect(late.stderr).toContain('The new store has taken 1 rows of comments')
    await (await postgres()).add(aComment())
    await expect(running.add(aComment())).rejects.toThrow('moved')
    expect((await migrate(['--reopen', '--force'])).code).toBe(0)
    await running.add(aComment())
  })

  test('takes away what a run that was cut off noted in the old store', async () => {
    const db = await sqlite()
    await noteChanges(db as unknown as Kysely<unknown>, await storedTables(db))
    expect(await migrate(['--reopen', '--force'])).toMatchObject({ code: 0, stderr: '' })
    expect(rowsInSqlite('sqlite_master').filter(({ name }) => String(name).includes('changes'))).toEqual([])
  })

  test.each([
    [['--to', 'mysql://u:geheim@h/d'], 'postgres://user:password@host:5432/database'],
    [['--to', 'postgres://u:geheim@127.0.0.1:1/d'], 'ECONNREFUSED'],
    [['--force'], '--force goes with --reopen'],
    [[], 'Say where to'],
  ])('says what is wrong with %j, and never the password', async (args, told) => {
    await sqlite()
    const env = { DATA_DIR: folder, DATABASE_URL: '' }
    const { code, stdout, stderr } = await runCommand('comments-migrate', args, { cwd: process.cwd(), env })
    expect(code).toBeGreaterThan(0)
    expect(stderr).toContain(told)
    expect(stdout + stderr).not.toContain('geheim')
  })

  test('says so where there is no store', async () => {
    const { code, stderr } = await migrate()
    expect(code).toBe(1)
    expect(stderr).toContain('nothing to move')
  })
})

test('what is known as a table is what the migrations made', async () => {
  const db = await sqlite()
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    db,
  )
  const made = rows.map(({ name }) => name).filter((name) => !/^(kysely|sqlite)_/.test(name))
  const known = await storedTables(db)
  expect(known.map(({ name }) => name)).toEqual(made.sort())
  expect(known.filter(({ key }) => key.length === 0)).toEqual([])
  expect(await storedTables((await postgres()).db)).toEqual(known)
})
