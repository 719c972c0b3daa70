import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import type { Kysely } from 'kysely'
import Database from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { noteChanges } from '../../../src/comments/moving/noted-changes.ts'
import { shutStore } from '../../../src/comments/moving/shut-store.ts'
import { storedTables } from '../../../src/comments/moving/stored-tables.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aFolder } from '../../builders/a-comment-database.ts'
import { fillTables } from '../../builders/fill-tables.ts'
import { type Ended, runCommand } from '../../builders/run-command.ts'

type Deployment = { data: string; out: string }

function aDeployment(): Deployment {
  const folder = aFolder()
  return { data: join(folder, 'data'), out: join(folder, 'kept', 'backups') }
}

const settings = ({ data, out }: Deployment) => ({
  ...{ DATA_DIR: data, BACKUP_DIR: out, DATABASE_URL: '', SECRET: '' },
})

function run(
  command: string,
  args: string[],
  of: Deployment,
  env: Record<string, string> = {},
): Promise<Ended> {
  return runCommand(command, args, { cwd: process.cwd(), env: { ...settings(of), ...env } })
}

async function backUp(of: Deployment, args: string[] = []): Promise<string> {
  const { code, stdout, stderr } = await run('backup', args, of)
  expect([code, stderr]).toEqual([0, ''])
  return stdout.split('\n')[0] ?? ''
}

/** A process of its own: libsql lets go of a file only when its process ends. */
async function filled(of: Deployment, n = 3): Promise<void> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    resolve('tests/builders/keep-writing.ts'),
    of.data,
  ])
  const gone = once(child, 'exit')
  let lines = 0
  for await (const chunk of child.stdout) {
    lines += String(chunk).split('\n').length - 1
    if (lines >= n) break
  }
  child.kill('SIGKILL')
  await gone
}

function countIn(path: string, table = 'comments'): number {
  const database = new Database(path, { readonly: true })
  try {
    return (database.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
  } finally {
    database.close()
  }
}

describe('a backup of SQLite', { timeout: 120_000 }, () => {
  test('is a folder of its owner only, with the store, the secret, and what they are', async () => {
    const of = aDeployment()
    await filled(of)
    const folder = await backUp(of)
    expect(readdirSync(folder).sort()).toEqual(['comments.db', 'manifest.json', 'secret'])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(readFileSync(join(of.data, 'secret'), 'utf8'))
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ format: 'prelo-backup', engine: 'sqlite', release: '0.1.0' })
    expect(manifest.counts.comments).toBe(countIn(join(of.data, 'comments.db')))
    expect(readdirSync(of.out)).toHaveLength(1)
  })

  test('has every table, as it is', async () => {
    const of = aDeployment()
    const db = await openSqlite(of.data)
    onTestFinished(() => db.destroy())
    const tables = await fillTables(db)
    const folder = await backUp(of)
    for (const { name } of tables)
      expect(countIn(join(folder, 'comments.db'), name)).toBe(countIn(join(of.data, 'comments.db'), name))
  })

  test('made while 200 comments are written has all that were there before, and comes back whole', async () => {
    const of = aDeployment()
    const db = await openSqlite(of.data)
    onTestFinished(() => db.destroy())
    const store = new SqlCommentStore(db)
    for (let n = 0; n < 50; n++) await store.add(aComment())
    const writing = async () => {
      for (let n = 0; n < 200; n++) {
        await store.add(aComment({ articleId: `artigo-${n % 9}` }))
        await new Promise((done) => setTimeout(done, 5))
      }
    }
    const [folder] = await Promise.all([backUp(of), writing()])
    const copied = countIn(join(folder, 'comments.db'))
    expect(copied).toBeGreaterThanOrEqual(50)
    expect(copied).toBeLessThanOrEqual(250)
    const elsewhere = aDeployment()
    expect(await run('restore', [folder], elsewhere)).toMatchObject({ code: 0, stderr: '' })
    expect(countIn(join(elsewhere.data, 'comments.db'))).toBe(copied)
    expect((await run('comments-verify', [], elsewhere)).stdout).toBe('Everything agrees.\n')
  })

  test('keeps as many as it is told to, and touches nothing else', async () => {
    const of = aDeployment()
    await filled(of)
    for (const year of ['2001', '2002', '2003'])
      renameSync(await backUp(of), join(of.out, `${year}-01-01T00-00-00Z`))
    mkdirSync(join(of.out, '2000-01-01T00-00-00Z'))
    writeFileSync(join(of.out, '2000-01-01T00-00-00Z', 'nota.txt'), 'de outra pessoa')
    writeFileSync(join(of.out, '2001-01-01T00-00-00Z', 'nota.txt'), 'de outra pessoa')
    mkdirSync(join(of.out, 'fotos'))
    const newest = await backUp(of, ['--keep', '2'])
    expect(
      readdirSync(of.out)
        .map((name) => join(of.out, name))
        .sort(),
    ).toEqual([
      ...['2000-01-01T00-00-00Z', '2001-01-01T00-00-00Z', '2003-01-01T00-00-00Z'].map((name) =>
        join(of.out, name),
      ),
      newest,
      join(of.out, 'fotos'),
    ])
    expect(readdirSync(join(of.out, '2001-01-01T00-00-00Z'))).toEqual(['nota.txt'])
  })

  test('fails where there is no store, and leaves nothing behind', async () => {
    const of = aDeployment()
    const { code, stderr } = await run('backup', [], of)
    expect(code).toBe(1)
    expect(stderr).toContain('nothing to back up')
    expect(readdirSync(of.out)).toEqual([])
    expect(existsSync(of.data)).toBe(false)
  })

  test('is only told of in a dry run', async () => {
    const of = aDeployment()
    await filled(of)
    const { code, stdout } = await run('backup', ['--dry-run'], of)
    expect([code, stdout]).toEqual([0, expect.stringContaining(of.out)])
    expect([existsSync(of.out), existsSync(join(of.data, 'secret'))]).toEqual([false, false])
  })

  test('is not made of a store whose comments have moved, where nothing new can be', async () => {
    const of = aDeployment()
    const db = await openSqlite(of.data)
    onTestFinished(() => db.destroy())
    const tables = await storedTables(db)
    await db
      .transaction()
      .execute((open) => shutStore(open, tables, { reason: 'moved', move: 'a', other: 'db/prelo', at: 0 }))
    const { code, stderr } = await run('backup', [], of)
    expect([code, stderr]).toEqual([1, expect.stringContaining('moved to db/prelo: set DATABASE_URL')])
  })

  test('made while the store moves has nothing of the move in it', async () => {
    const of = aDeployment()
    const db = await openSqlite(of.data)
    onTestFinished(() => db.destroy())
    await noteChanges(db as unknown as Kysely<unknown>, await storedTables(db))
    await new SqlCommentStore(db).add(aComment())
    const folder = await backUp(of)
    expect(countIn(join(folder, 'comments.db'), `sqlite_master where name like '%changes%'`)).toBe(0)
    expect(countIn(join(folder, 'comments.db'))).toBe(1)
  })

  test('is not made of a damaged store, and the older one stays', async () => {
    const of = aDeployment()
    mkdirSync(of.data)
    writeFileSync(join(of.data, 'comments.db'), 'this is no database, and long enough to be looked at as one')
    const { code } = await run('backup', ['--keep', '1'], of)
    expect(code).toBe(1)
    expect(readdirSync(of.out)).toEqual([])
  })

  test.each([['0'], ['-1'], ['x']])('refuses --keep %s', async (keep) => {
    expect((await run('backup', [`--keep=${keep}`], aDeployment())).code).toBe(2)
  })
})

describe('restoring SQLite', { timeout: 120_000 }, () => {
  test('keeps what was there beside it', async () => {
    const of = aDeployment()
    await filled(of, 3)
    const folder = await backUp(of)
    const before = countIn(join(folder, 'comments.db'))
    const db = new Database(join(of.data, 'comments.db'))
    db.exec(`begin; delete from comments; commit`)
    db.close()
    writeFileSync(join(of.data, 'secret'), 'x'.repeat(40))
    const dry = await run('restore', [folder, '--dry-run'], of)
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(countIn(join(of.data, 'comments.db'))).toBe(0)
    const { code, stdout } = await run('restore', [folder], of)
    expect(code).toBe(0)
    expect(stdout).toContain('comments.db.before-')
    expect(countIn(join(of.data, 'comments.db'))).toBe(before)
    expect(readFileSync(join(of.data, 'secret'), 'utf8')).toBe(readFileSync(join(folder, 'secret'), 'utf8'))
    const kept = readdirSync(of.data).filter((name) => name.includes('.before-'))
    expect(kept.map((name) => name.replace(/before-.*/, 'before'))).toEqual([
      'comments.db.before',
      'secret.before',
    ])
    expect(countIn(join(of.data, kept[0] ?? ''))).toBe(0)
  })

  test('refuses while a server has the store open, though it does nothing', async () => {
    const of = aDeployment()
    await filled(of)
    const folder = await backUp(of)
    const idle = await openSqlite(of.data)
    onTestFinished(() => idle.destroy())
    const { code, stderr } = await run('restore', [folder], of)
    expect(code).toBe(1)
    expect(stderr).toContain('stop the server')
    expect(readdirSync(of.data).filter((name) => name.includes('before'))).toEqual([])
  })

  test('takes the place of a damaged store', async () => {
    const of = aDeployment()
    await filled(of)
    const folder = await backUp(of)
    for (const name of ['comments.db-wal', 'comments.db'])
      writeFileSync(join(of.data, name), 'broken '.repeat(99))
    expect((await run('restore', [folder], of)).code).toBe(0)
    expect((await run('comments-verify', [], of)).stdout).toBe('Everything agrees.\n')
  })

  test('refuses a backup that is damaged, one that is none, and one of a newer release', async () => {
    const of = aDeployment()
    await filled(of)
    const folder = await backUp(of)
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    writeFileSync(
      join(folder, 'manifest.json'),
      manifest.replace('"0001-comments"', '"9999-later", "0001-comments"'),
    )
    expect((await run('restore', [folder], of)).stderr).toContain('newer release (0.1.0; 9999-later)')
    writeFileSync(join(folder, 'manifest.json'), manifest)
    writeFileSync(join(folder, 'comments.db'), 'cut')
    expect((await run('restore', [folder], of)).stderr).toContain('its sum differs')
    expect((await run('restore', [of.data], of)).stderr).toContain('is no backup')
    expect((await run('restore', [], of)).code).toBe(2)
  })

  test('says so where SECRET is given and is another one', async () => {
    const of = aDeployment()
    await filled(of)
    const folder = await backUp(of)
    const { code, stdout } = await run('restore', [folder], of, { SECRET: 'z'.repeat(40) })
    expect(code).toBe(1)
    expect(stdout).toContain('SECRET is another one')
  })
})
