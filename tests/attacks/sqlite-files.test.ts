import { spawn } from 'node:child_process'
import { createWriteStream, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { isStoreAway } from '../../src/comments/comment-store.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { verifyComments } from '../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { aCommentDatabase, aFolder } from '../builders/a-comment-database.ts'
import { integrityOf } from '../builders/integrity-of.ts'
import { runCommand } from '../builders/run-command.ts'

const slug = 'errar-em-publico'

test('60. twenty processes that are killed amid writing lose nothing that they said was saved', async () => {
  const folder = aFolder()
  for (let run = 0; run < 20; run++) {
    const saved = await killedWhileWriting(folder, run)
    const database = new Database(join(folder, 'comments.db'))
    const kept = new Set(
      (database.prepare('select id from comments').all() as { id: string }[]).map(({ id }) => id),
    )
    database.close()
    expect(saved.length).toBeGreaterThan(0)
    expect(saved.filter((id) => !kept.has(id))).toEqual([])
    expect(integrityOf(folder)).toBe('ok')
  }
  const db = await openSqlite(folder)
  expect((await verifyComments(db).next()).done).toBe(true)
  await db.destroy()
}, 300_000)

test('58. of two moderators one wins each time, and the counters are exact', async () => {
  const folder = aFolder()
  const databases = [await openSqlite(folder), await openSqlite(folder)] as const
  const [one, other] = [new SqlCommentStore(databases[0]), new SqlCommentStore(databases[1])]
  const comment = aComment()
  await one.add(comment)
  const author = { kind: 'moderated', actor: 'mod', at: new Date(), isModerator: true }
  for (let version = 1; version <= 50; version++) {
    const changed = await Promise.all([
      one.change(comment.id, version, { status: 'published' }, author),
      other.change(comment.id, version, { status: 'deleted' }, author),
    ])
    expect(changed.map(({ kind }) => kind).sort()).toEqual(['changed', 'conflict'])
  }
  const isShown = (await one.published(comment.id)) !== undefined
  expect(await other.threads('chuva', 1)).toMatchObject({ total: Number(isShown) })
  expect((await verifyComments(databases[0]).next()).done).toBe(true)
  for (const db of databases) await db.destroy()
}, 60_000)

test('59. a writer that holds the database makes nobody wait longer than some seconds, and readers not at all', async () => {
  const folder = aFolder()
  const db = await openSqlite(folder)
  const store = new SqlCommentStore(db)
  const comment = aComment()
  await store.add(comment)
  const holder = new Database(join(folder, 'comments.db'))
  holder.exec('begin immediate')
  const started = performance.now()
  const failed = store.add(aComment()).catch((error) => error)
  expect(await store.published(comment.id)).toMatchObject({ id: comment.id })
  expect(isStoreAway(await failed)).toBe(true)
  expect(performance.now() - started).toBeLessThan(8000)
  holder.exec('rollback')
  holder.close()
  expect(await store.threads('chuva', 1)).toMatchObject({ total: 1 })
  await db.destroy()
}, 30_000)

test('63. a file of 20 MB is taken in by a process that has not as much memory, once', async () => {
  const folder = aFolder()
  const file = join(folder, 'disqus.xml')
  await writeLargeExport(file, 400, 50_000)
  expect(statSync(file).size).toBeGreaterThan(20_000_000)
  const env = {
    DATA_DIR: join(folder, 'data'),
    CONTENT_DIR: resolve('content'),
    NODE_OPTIONS: '--max-old-space-size=80',
  }
  const first = await runCommand('comments-import', [file], { cwd: process.cwd(), env })
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('400 comments added, 0 were there already.'),
  })
  const again = await runCommand('comments-import', [file], { cwd: process.cwd(), env })
  expect(again.stdout).toContain('0 comments added, 400 were there already.')
}, 180_000)

test('64. a clock that jumps back disturbs no order', async () => {
  const db = await aCommentDatabase()
  const store = new SqlCommentStore(db)
  const at = (second: number) => ({ createdAt: new Date(Date.UTC(2026, 2, 9, 12, 0, second)) })
  const [first, late, early] = [aComment(at(10)), aComment(at(20)), aComment(at(15))]
  for (const comment of [first, late, early]) await store.add(comment)
  const reply = aComment({ parentId: late.id, rootId: late.id, ...at(5) })
  await store.add(reply)
  const { threads } = await store.threads('chuva', 1)
  expect(threads.map(({ root }) => root.id)).toEqual([first.id, early.id, late.id])
  expect(threads[2]?.replies.map(({ id }) => id)).toEqual([reply.id])
  const listed = await store.list('chuva', { after: first.id, limit: 9 })
  expect(listed.map(({ id }) => id)).toEqual([early.id, late.id])
  expect(await store.changes('chuva')).toMatchObject({ at: late.createdAt })
})

/** Ids that a process said it had saved, before it was killed at some moment. */
function killedWhileWriting(folder: string, run: number): Promise<string[]> {
  const command = [
    '--import',
    import.meta.resolve('tsx'),
    resolve('tests/builders/keep-writing.ts'),
    folder,
    `${run}`,
  ]
  const child = spawn(process.execPath, command)
  let output = ''
  child.stdout.on('data', (chunk) => {
    if (output === '') void sleep(Math.random() * 100).then(() => child.kill('SIGKILL'))
    output += chunk
  })
  return new Promise((done) => {
    // The last line may have been cut.
    child.on('close', () => done(output.split('\n').slice(0, -1)))
  })
}

async function writeLargeExport(path: string, posts: number, length: number): Promise<void> {
  const out = createWriteStream(path)
  out.write(`<?xml version="1.0"?><disqus xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="1"><link>https://old.example/${slug}</link></thread>`)
  for (let i = 1; i <= posts; i++)
    out.write(`<post dsq:id="${i}"><message>${'palavra '.repeat(length / 8)}</message>
<createdAt>2016-03-09T12:00:00Z</createdAt><author><name>Ana</name></author><thread dsq:id="1"/></post>\n`)
  await new Promise<void>((done) => out.end('</disqus>', done))
}
