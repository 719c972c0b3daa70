import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery, Kysely, Migrator, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { migrations } from '../../src/comments/migrations.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { commentStoreContract, type StorePlace } from './comment-store-contract.ts'

commentStoreContract('SQLite', async (): Promise<StorePlace> => {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-store-'))
  const connections: Kysely<CommentTables>[] = []
  const disconnect = async () => {
    for (const connection of connections.splice(0)) await connection.destroy()
  }
  return {
    async connect() {
      const connection = await openSqlite(folder)
      connections.push(connection)
      return new SqlCommentStore(connection)
    },
    disconnect,
    async lock() {
      const holder = new Database(join(folder, 'comments.db'))
      holder.exec('begin immediate')
      return async () => {
        holder.exec('rollback')
        holder.close()
      }
    },
    async remove() {
      await disconnect()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})

describe('openSqlite', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prelo-store-'))
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('makes the folder that is not there yet', async () => {
    const db = await openSqlite(join(folder, 'a', 'b'))
    await db.destroy()
    expect(statSync(join(folder, 'a', 'b', 'comments.db')).isFile()).toBe(true)
  })

  test('works for several that start at the same moment with nothing there', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => openSqlite(folder)))
    await Promise.all(databases.map((db) => new SqlCommentStore(db).add(aComment())))
    const [first] = databases
    if (!first) throw new Error('There are four.')
    expect(await new SqlCommentStore(first).threads('chuva', 1)).toMatchObject({ total: 4 })
    for (const db of databases) await db.destroy()
  })

  test('leaves nothing half made when it fails, and can be tried again', async () => {
    const inTheWay = new Database(join(folder, 'comments.db'))
    inTheWay.exec('create table events (id integer)')
    await expect(openSqlite(folder)).rejects.toThrow()
    inTheWay.exec('drop table events')
    inTheWay.close()
    const db = await openSqlite(folder)
    await new SqlCommentStore(db).add(aComment())
    expect(await new SqlCommentStore(db).threads('chuva', 1)).toMatchObject({ total: 1 })
    await db.destroy()
  })

  test('rejects a file that is no database, and leaves it as it is', async () => {
    const path = join(folder, 'comments.db')
    writeFileSync(path, 'garbage '.repeat(1000))
    await expect(openSqlite(folder)).rejects.toThrow()
    expect(statSync(path).size).toBe(8000)
  })

  test('brings a store from before up to date, with every comment still there', async () => {
    const old = new Kysely<CommentTables>({
      dialect: new SqliteDialect({ database: new Database(join(folder, 'comments.db')) }),
    })
    const { '0001-comments': first } = migrations
    if (!first) throw new Error('The first migration is gone.')
    const provider = { getMigrations: async () => ({ '0001-comments': first }) }
    expect((await new Migrator({ db: old, provider }).migrateToLatest()).error).toBeUndefined()
    const kept = aComment({ body: 'de antes' })
    const at = kept.createdAt.getTime()
    for (const statement of [
      `insert into comments values ('${kept.id}', 'chuva', null, '${kept.id}', 'Ana', 'de antes', 'published', ${at}, null, 'k')`,
      "insert into threads values ('chuva', 1, 1, 1)",
    ])
      await old.executeQuery(CompiledQuery.raw(statement))
    await old.destroy()

    const db = await openSqlite(folder)
    const store = new SqlCommentStore(db)
    expect(await store.published(kept.id)).toMatchObject({ body: 'de antes' })
    expect(await store.mostCommented(new Date(0), 10)).toEqual(['chuva'])
    const change = { revision: 1, at: kept.createdAt }
    expect([await store.changes('chuva'), await store.changes()]).toEqual([change, change])
    const { rows } = await db.executeQuery<{ name: string }>(
      CompiledQuery.raw('select name from kysely_migration'),
    )
    expect(rows.map(({ name }) => name)).toEqual([
      '0001-comments',
      '0002-most-commented',
      '0003-changes',
      '0004-moderation',
      '0005-moderators',
      '0006-mail',
      '0007-details',
    ])
    await db.destroy()
  })

  test('keeps a commit on the disk before it says so', async () => {
    const db = await openSqlite(folder)
    const { rows } = await db.executeQuery(pragma('journal_mode'))
    expect(rows).toEqual([{ journal_mode: 'wal' }])
    const log = await open(join(folder, 'comments.db-wal'))
    const before = (await log.stat()).size
    const flushes = vi.spyOn(Object.getPrototypeOf(log), 'datasync')
    const written: number[] = []
    flushes.mockImplementation(async () => {
      written.push((await log.stat()).size)
    })
    await new SqlCommentStore(db).add(aComment({}))
    expect(written.map((size) => size > before)).toEqual([true])
    flushes.mockRestore()
    await log.close()
    await db.destroy()
  })
})

function pragma(name: string) {
  return CompiledQuery.raw(`pragma ${name}`)
}
