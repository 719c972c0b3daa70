import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { isStoreAway } from '../../../src/comments/comment-store.ts'
import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { verifyComments } from '../../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aFolder } from '../../builders/a-comment-database.ts'
import { aPostgresPlace, type PostgresPlace, withPostgres } from '../../builders/a-postgres-place.ts'
import { type Ended, runCommand } from '../../builders/run-command.ts'

withPostgres()

/** Saves comments until it is refused, or the test is over; gives the ids of those that were acknowledged. */
async function keepPosting(store: SqlCommentStore): Promise<string[]> {
  const saved: string[] = []
  let isOver = false
  onTestFinished(() => {
    isOver = true
  })
  for (; !isOver; await sleep(1)) {
    const comment = aComment({ articleId: `artigo-${saved.length % 7}` })
    try {
      await store.add(comment)
    } catch (error) {
      if (isStoreAway(error) && error.message.includes('have moved')) return saved
      if (!isStoreAway(error)) throw error
      continue
    }
    saved.push(comment.id)
  }
  return saved
}

async function aStoreWithComments(folder: string, n: number): Promise<SqlCommentStore> {
  const db = await openSqlite(folder)
  onTestFinished(() => db.destroy())
  const store = new SqlCommentStore(db)
  for (let i = 0; i < n; i++) await store.add(aComment())
  return store
}

const settings = (dataDir: string) => ({ DATA_DIR: dataDir, DATABASE_URL: '' })

function migrate(folder: string, { url }: PostgresPlace): Promise<Ended> {
  return runCommand('comments-migrate', ['--to', url], { cwd: process.cwd(), env: settings(folder) })
}

/** Starts the command, and kills it once `isReached`. */
async function cutOff(
  folder: string,
  { url }: PostgresPlace,
  isReached: () => Promise<boolean>,
): Promise<void> {
  const command = ['--import', 'tsx', 'src/cli/comments-migrate.ts', '--to', url]
  const env = { ...process.env, ...settings(folder) } as NodeJS.ProcessEnv
  const child: ChildProcess = spawn(process.execPath, command, { env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (child.exitCode === null && !(await isReached())) await sleep(1)
  child.kill('SIGKILL')
  await ended
}

async function expectAll(place: PostgresPlace, saved: readonly string[], before: number): Promise<void> {
  const rows = await place.query('select id from comments')
  const ids = new Set(rows.map(({ id }) => id))
  expect(saved.filter((id) => !ids.has(id))).toEqual([])
  expect([rows.length, ids.size]).toEqual([saved.length + before, saved.length + before])
  const db = await openPostgres(place.url, place.connections)
  onTestFinished(() => db.destroy())
  for await (const drift of verifyComments(db)) expect(drift).toBeUndefined()
}

test('every comment that was acknowledged while the store moved is in the new one, once', async () => {
  const [folder, place] = [aFolder(), await aPostgresPlace()]
  onTestFinished(place.remove)
  const store = await aStoreWithComments(folder, 300)
  const [saved, { code, stderr }] = await Promise.all([keepPosting(store), migrate(folder, place)])
  expect([code, stderr]).toEqual([0, ''])
  expect(saved.length).toBeGreaterThan(20)
  await expectAll(place, saved, 300)
}, 120_000)

test('nor is any lost where the move is killed again and again', async (context) => {
  const [folder, place] = [aFolder(), await aPostgresPlace()]
  onTestFinished(place.remove)
  if (place.connections === 1) return context.skip('Nobody can watch: PGlite has one session.')
  const store = await aStoreWithComments(folder, 300)
  const posting = keepPosting(store)
  const has = async (name: string) =>
    (await place.query(`select to_regclass('${name}') is not null as found`))[0]?.found === true
  await cutOff(folder, place, () => has('kysely_migration'))
  await cutOff(folder, place, () => has('store_shut'))
  expect(await has('store_shut')).toBe(true)
  let copied = 0
  const isCopied = async () => {
    copied = Number((await place.query('select count(*) as n from comments'))[0]?.n)
    return copied > 0
  }
  // The server may not have noticed yet that the run before is dead, and then this one ends at once.
  for (let tries = 0; copied === 0 && tries < 30; tries++) {
    await cutOff(folder, place, isCopied)
    await sleep(200)
  }
  expect(copied).toBeGreaterThanOrEqual(300)
  let ended = await migrate(folder, place)
  for (let tries = 0; ended.stderr.includes('Another') && tries < 30; tries++) {
    await sleep(200)
    ended = await migrate(folder, place)
  }
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  await expectAll(place, await posting, 300)
}, 180_000)
