import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FlushedFile } from '../../src/comments/flushed-file.ts'
import { type KeptDatabase, keepStatements } from '../../src/comments/kept-statements.ts'
import { SqliteSessions } from '../../src/comments/sqlite-sessions.ts'

type Tables = { notes: { text: string } }

let folder: string
let db: Kysely<Tables>
/** What the connection that writes refuses, once. */
let refused: string | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prelo-sessions-'))
  refused = undefined
  const [reader, writer] = [opened(), opened()]
  const faulty: KeptDatabase = {
    ...writer,
    exec(text) {
      if (text !== refused) return writer.exec(text)
      refused = undefined
      throw Object.assign(new Error(`No: ${text}`), { code: 'SQLITE_FULL' })
    },
  }
  faulty.exec('pragma journal_mode = wal')
  faulty.exec('create table notes (text text not null)')
  class Dialect extends SqliteDialect {
    override createDriver = () =>
      new SqliteSessions(reader, faulty, new FlushedFile(join(folder, 'notes.db-wal')))
  }
  db = new Kysely<Tables>({ dialect: new Dialect({ database: writer }) })
})

afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const opened = () => keepStatements(new Database(join(folder, 'notes.db')))

const write = (...texts: string[]) =>
  db.transaction().execute(async (transaction) => {
    for (const text of texts) await transaction.insertInto('notes').values({ text }).execute()
  })

async function kept(): Promise<string[]> {
  return (await db.selectFrom('notes').select('text').orderBy('text').execute()).map(({ text }) => text)
}

const fates = async (...all: Promise<void>[]) =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'rejected' ? one.reason.code : 'kept'))

test('a commit that fails is told as what it is, and takes nothing of the next group along', async () => {
  refused = 'commit'
  const first = [write('a'), write('b')]
  // They come while the first are at work, and are the next group.
  await Promise.allSettled(first)
  expect(await fates(...first, write('c', 'd'), write('e', 'f'))).toEqual([
    ...['SQLITE_FULL', 'SQLITE_FULL', 'kept', 'kept'],
  ])
  expect(await kept()).toEqual(['c', 'd', 'e', 'f'])
})

test('one that fails while others write commits nothing of theirs before they are done', async () => {
  refused = 'release one'
  const first = write('a')
  const half = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('notes').values({ text: 'half' }).execute()
    // Long enough for whoever would commit it by mistake.
    await new Promise((resolve) => setTimeout(resolve, 50))
    throw new Error('taken back')
  })
  expect(await fates(first, half)).toEqual(['SQLITE_FULL', undefined])
  expect(await kept()).toEqual([])
  await write('b')
  expect(await kept()).toEqual(['b'])
})

test('what cannot begin to read lets the others write', async () => {
  refused = 'begin'
  const reading = db.transaction().setAccessMode('read only').execute(kept)
  await expect(reading).rejects.toThrow('No: begin')
  await write('a')
  expect(await kept()).toEqual(['a'])
})

test('what reads sees what has been committed, and waits for nobody', async () => {
  await write('a')
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('notes').values({ text: 'b' }).execute()
    expect(await kept()).toEqual(['a'])
    expect(
      (await sql<{ n: number }>`select count(*) as n from notes`.execute(transaction)).rows,
    ).toMatchObject([{ n: 2 }])
  })
  expect(await kept()).toEqual(['a', 'b'])
})
