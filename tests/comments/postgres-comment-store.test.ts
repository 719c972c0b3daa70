import { execFile } from 'node:child_process'
import { inspect, promisify } from 'node:util'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { StoreAway } from '../../src/comments/comment-store.ts'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { migrations } from '../../src/comments/migrations.ts'
import { openPostgres } from '../../src/comments/open-postgres.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { aPostgresPlace, type PostgresPlace, withPostgres } from '../builders/a-postgres-place.ts'
import { aProxy } from '../builders/a-proxy.ts'
import { engineInUse } from '../builders/test-database.ts'
import { eventually, freePort } from '../server/test-server.ts'
import { commentStoreContract, type StorePlace } from './comment-store-contract.ts'

process.stderr.write(`The comment store's contract runs ${engineInUse}.\n`)
withPostgres()

commentStoreContract('PostgreSQL', async (): Promise<StorePlace> => {
  const { url, connections, lock, remove } = await aPostgresPlace()
  let opened: Kysely<CommentTables>[] = []
  const disconnect = async () => {
    for (const db of opened) await db.destroy()
    opened = []
  }
  return {
    async connect() {
      if (connections > 1 || opened.length === 0) opened.push(await openPostgres(url, connections))
      return new SqlCommentStore(opened.at(-1) as Kysely<CommentTables>)
    },
    disconnect,
    ...(lock && { lock }),
    async remove() {
      await disconnect()
      await remove()
    },
  }
})

describe('openPostgres', () => {
  let place: PostgresPlace
  const opened: Kysely<CommentTables>[] = []

  beforeEach(async () => {
    place = await aPostgresPlace()
  })

  afterEach(async () => {
    for (const db of opened.splice(0)) await db.destroy()
    await place.remove()
  })

  async function open(url = place.url) {
    const db = await openPostgres(url, place.connections)
    opened.push(db)
    return { db, store: new SqlCommentStore(db) }
  }

  test('works for several that start at the same moment with nothing there', async ({ skip }) => {
    if (place.connections === 1) return skip('There is only one connection.')
    const all = await Promise.all([1, 2, 3, 4].map(() => open()))
    await Promise.all(all.map(({ store }) => store.add(aComment())))
    expect(await all[0]?.store.threads('chuva', 1)).toMatchObject({ total: 4 })
    const [done] = await place.query(
      'select count(*) as n, count(distinct name) as names from kysely_migration',
    )
    expect(done).toEqual({ n: Object.keys(migrations).length, names: Object.keys(migrations).length })
  })

  test('takes no other schema’s tables for its own', async ({ skip }) => {
    if (place.connections === 1) return skip('There is only one schema.')
    const other = await aPostgresPlace()
    onTestFinished(other.remove)
    await (await open(other.url)).store.add(aComment())
    expect(await (await open()).store.newest(10)).toEqual([])
  })

  test('brings a store from before up to date, with every comment still there', async () => {
    await makeFirstTables(place)
    await place.query(`
      insert into threads (article_id, revision, published, roots) values ('chuva', 3, 1, 1);
      insert into comments (id, article_id, root_id, name, body, status, created_at, client_key)
        values ('a', 'chuva', 'a', 'Ana', 'de antes', 'published', 1773057600000, 'k')`)
    const { store } = await open()
    expect(await store.published('a')).toMatchObject({ body: 'de antes' })
    expect(await store.changes()).toEqual({ revision: 3, at: new Date('2026-03-09T12:00:00Z') })
  })

  test('leaves nothing half made when it fails, and can be tried again', async () => {
    await place.query('create table paper (id integer)')
    await expect(open()).rejects.toThrow(StoreAway)
    expect(await place.query("select to_regclass('comments') as made")).toEqual([{ made: null }])
    await place.query('drop table paper')
    await (await open()).store.add(aComment())
  })

  test('puts ids, keys and slugs in the order of their bytes, whatever the server’s language', async () => {
    await open()
    const columns = await place.query(`
      select table_name || '.' || column_name as name, collation_name as collation from information_schema.columns
      where table_schema = current_schema() and data_type = 'text' and column_name ~ '(^|_)(id|key)$' order by 1`)
    expect(columns).toContainEqual({ name: 'threads.article_id', collation: 'C' })
    expect(columns.filter(({ collation }) => collation !== 'C')).toEqual([])
  })

  test('keeps no process from ending', async () => {
    const script = `
      import { openPostgres } from './src/comments/open-postgres.ts'
      await openPostgres(process.env.DATABASE_URL)
      console.log(Date.now())`
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type', 'module', '--eval', script],
      { env: { ...process.env, DATABASE_URL: place.url } },
    )
    // Ten seconds is what an idle connection is kept for.
    expect(Date.now() - Number(stdout)).toBeLessThan(8000)
  })

  test('gives numbers as numbers, and leaves everybody else’s as they were', async () => {
    const { db, store } = await open()
    await store.add(aComment({ createdAt: new Date(1773057600000) }))
    expect(await db.selectFrom('comments').select('created_at').execute()).toEqual([
      { created_at: 1773057600000 },
    ])
    expect(pg.types.getTypeParser(pg.types.builtins.INT8)('1')).toBe('1')
  })
})

describe('a PostgreSQL that is away', () => {
  let place: PostgresPlace

  beforeEach(async () => {
    place = await aPostgresPlace()
  })

  afterEach(() => place.remove())

  async function reached() {
    const proxy = await aProxy(place.url)
    const db = await openPostgres(proxy.url, place.connections)
    onTestFinished(() => db.destroy())
    return { proxy, store: new SqlCommentStore(db) }
  }

  /** How long it took to find out, in milliseconds. */
  async function timeUntilAway(ask: () => Promise<unknown>): Promise<number> {
    const started = performance.now()
    await expect(ask()).rejects.toThrow(StoreAway)
    return performance.now() - started
  }

  test('is away at once where nothing listens, and says why without the password', async () => {
    const url = `postgres://ana:hunter2@127.0.0.1:${await freePort()}/prelo`
    const refused = await openPostgres(url).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StoreAway)
    expect(String(refused)).toMatch(
      /^StoreAway: The comment store is away: connect ECONNREFUSED 127\.0\.0\.1:/,
    )
    expect(inspect(refused)).not.toContain('hunter2')
    expect(await timeUntilAway(() => openPostgres(url))).toBeLessThan(1500)
  })

  test('is found again after a restart', async () => {
    const { proxy, store } = await reached()
    await store.add(aComment({ body: 'antes' }))
    await proxy.stop()
    expect(await timeUntilAway(() => store.add(aComment({ body: 'durante' })))).toBeLessThan(1500)
    await proxy.resume()
    await store.add(aComment({ body: 'depois' }))
    expect((await store.newest(10)).map(({ body }) => body)).toEqual(['depois', 'antes'])
  })

  test('is away after three seconds when it freezes; then everybody is told at once, until it answers', async () => {
    const { proxy, store } = await reached()
    await store.add(aComment({ body: 'antes' }))
    proxy.freeze()
    const waits = [timeUntilAway(() => store.newest(1)), timeUntilAway(() => store.add(aComment()))]
    for (const waited of await Promise.all(waits)) expect(waited).toBeLessThan(4500)
    expect(await timeUntilAway(() => store.revision('chuva'))).toBeLessThan(1000)
    await proxy.resume()
    await eventually(() =>
      store.add(aComment({ body: 'depois' })).then(
        () => true,
        () => false,
      ),
    )
    expect((await store.newest(10)).map(({ body }) => body)).toEqual(['depois', 'antes'])
  }, 15_000)

  test('is not taken for away when it is only busy', async () => {
    const db = await openPostgres(place.url, 1)
    onTestFinished(() => db.destroy())
    const store = new SqlCommentStore(db)
    const busy = Promise.all([1, 2].map(() => sql`select pg_sleep(2)`.execute(db)))
    await expect(store.newest(1)).rejects.toThrow(StoreAway)
    await busy
    expect(await store.newest(1)).toEqual([])
  })

  test('can be left while it does not answer', async () => {
    const proxy = await aProxy(place.url)
    const db = await openPostgres(proxy.url, place.connections)
    proxy.freeze()
    const started = performance.now()
    await db.destroy()
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('that ends every connection loses nothing that it took', async ({ skip }) => {
    if (!place.endConnections) return skip('There is only one connection.')
    const { store } = await reached()
    const taken = [aComment(), aComment(), aComment()]
    for (const comment of taken) await store.add(comment)
    expect(await place.endConnections()).toBeGreaterThan(0)
    await eventually(() =>
      store.add(aComment()).then(
        () => true,
        () => false,
      ),
    )
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 4 })
  })
})

/** Leaves a database as the first release made it. */
async function makeFirstTables({ url, schema }: PostgresPlace): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  const provider = { getMigrations: async () => migrations }
  const migrator = new Migrator({ db, provider, migrationTableSchema: schema })
  expect((await migrator.migrateTo('0001-comments')).error).toBeUndefined()
  await db.destroy()
}
