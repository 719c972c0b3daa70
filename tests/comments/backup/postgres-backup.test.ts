import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { reach } from '../../../src/comments/backup/postgres-tools.ts'
import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aFolder } from '../../builders/a-comment-database.ts'
import { aPostgresPlace, type PostgresPlace } from '../../builders/a-postgres-place.ts'
import { fillTables } from '../../builders/fill-tables.ts'
import { type Ended, runCommand } from '../../builders/run-command.ts'
import { testDatabase } from '../../builders/test-database.ts'

const hasTools = ['pg_dump', 'pg_restore'].every((tool) => spawnSync(tool, ['--version']).status === 0)
const reason = !testDatabase
  ? 'PGlite has one session, and pg_dump needs its own'
  : 'pg_dump and pg_restore are not installed'
if (!testDatabase || !hasTools) process.stderr.write(`Backups of PostgreSQL are not tested: ${reason}.\n`)

let folder: string
let place: PostgresPlace

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const url = new URL(place.url)
  url.password = 'geheim'
  const settings = { DATA_DIR: join(folder, 'data'), BACKUP_DIR: join(folder, 'out'), DATABASE_URL: url.href }
  return runCommand(command, args, {
    cwd: process.cwd(),
    env: { ...settings, SECRET: 's'.repeat(40), ...env },
  })
}

async function store(): Promise<SqlCommentStore> {
  const db = await openPostgres(place.url)
  onTestFinished(() => db.destroy())
  return new SqlCommentStore(db)
}

async function backUp(): Promise<string> {
  const { code, stdout, stderr } = await run('backup', [])
  expect([code, stderr]).toEqual([0, ''])
  return stdout.split('\n')[0] ?? ''
}

describe.skipIf(!testDatabase || !hasTools)('a backup of PostgreSQL', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    folder = aFolder()
    place = await aPostgresPlace()
    onTestFinished(place.remove)
  })

  test('has every row of every table, and comes back into an empty schema', async () => {
    const tables = await fillTables((await store()).db)
    const before = await Promise.all(
      tables.map(({ name }) => place.query(`select * from "${name}" order by 1`)),
    )
    const backup = await backUp()
    const { counts, schema } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))
    expect(counts).toEqual(Object.fromEntries(tables.map(({ name }, n) => [name, before[n]?.length])))
    await place.query(`drop schema ${schema} cascade; create schema ${schema}`)
    const restored = await run('restore', [backup])
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    for (const [n, { name }] of tables.entries())
      expect(await place.query(`select * from "${name}" order by 1`)).toEqual(before[n])
  })

  test('made while 200 comments are written is of one moment, and agrees with itself when it is back', async () => {
    const comments = await store()
    const writing = async () => {
      for (let n = 0; n < 200; n++) {
        await comments.add(aComment({ articleId: `artigo-${n % 9}` }))
        await new Promise((done) => setTimeout(done, 5))
      }
    }
    const [backup] = await Promise.all([backUp(), writing()])
    const { counts } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))
    expect(counts.comments).toBe(counts.events)
    await place.query(`drop schema ${place.schema} cascade; create schema ${place.schema}`)
    expect((await run('restore', [backup])).code).toBe(0)
    expect((await run('comments-verify', [])).stdout).toBe('Everything agrees.\n')
    const back = await store()
    await back.add(aComment())
    expect(await place.query('select count(*) as n, max(id) as last from events')).toEqual([
      { n: counts.comments + 1, last: expect.any(Number) },
    ])
  })

  test('is restored over nothing that is there, and into no other schema', async () => {
    await (await store()).add(aComment())
    const backup = await backUp()
    const { code, stderr } = await run('restore', [backup])
    expect(code).toBe(1)
    expect(stderr).toContain('createdb --encoding=UTF8')
    expect(await place.query('select count(*) as n from comments')).toEqual([{ n: 1 }])
    const other = await aPostgresPlace()
    onTestFinished(other.remove)
    const elsewhere = await run('restore', [backup], { DATABASE_URL: other.url })
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      1,
      expect.stringContaining(`of the schema ${place.schema}`),
    ])
    expect((await run('restore', [backup], { DATABASE_URL: '' })).stderr).toContain('set DATABASE_URL')
  })

  test('is not made without the secret that the servers have, nor makes one', async () => {
    await store()
    const { code, stderr } = await run('backup', [], { SECRET: '' })
    expect([code, stderr]).toEqual([1, expect.stringContaining('There is neither SECRET nor')])
    expect(readdirSync(folder)).toEqual(['out'])
    expect(readdirSync(join(folder, 'out'))).toEqual([])
  })

  test('says which tool is missing, and leaves nothing behind', async () => {
    await store()
    const { code, stderr } = await run('backup', [], { PATH: '/nowhere' })
    expect([code, stderr]).toEqual([1, expect.stringContaining('apt install postgresql-client')])
    expect(readdirSync(join(folder, 'out'))).toEqual([])
  })

  test('hands the password over where nobody else can see it', async () => {
    await store()
    const tool = join(folder, 'pg_dump')
    writeFileSync(
      tool,
      `#!/bin/sh\necho "$@" > ${folder}/args; echo "$PGPASSWORD" > ${folder}/password; exit 3\n`,
    )
    chmodSync(tool, 0o700)
    const { code, stdout, stderr } = await run('backup', [], { PATH: `${folder}:${process.env.PATH}` })
    expect([code, stderr]).toEqual([1, expect.stringContaining('pg_dump failed (3)')])
    expect(readFileSync(join(folder, 'password'), 'utf8')).toBe('geheim\n')
    expect(readFileSync(join(folder, 'args'), 'utf8') + stdout + stderr).not.toContain('geheim')
  })
})

test.each([
  ['postgres://ana:s%40nha@db.example:5432/prelo', 'postgres://ana@db.example:5432/prelo', 's@nha'],
  ['postgres://ana@db/p?sslmode=no-verify', 'postgres://ana@db/p?sslmode=require', undefined],
  ['postgres://db/p?options=-c%20search_path%3Dx', 'postgres://db/p?options=-c%20search_path%3Dx', undefined],
])('%s is told to the tools without its password', (url, place, password) => {
  expect(reach(url)).toEqual({ place, env: password ? { PGPASSWORD: password } : {} })
})
