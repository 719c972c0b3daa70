import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFolder } from '../builders/a-comment-database.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { integrityOf } from '../builders/integrity-of.ts'
import { runCommand } from '../builders/run-command.ts'
import { testDatabase } from '../builders/test-database.ts'
import { post, rowOf, rowsOf, send } from '../server/send.ts'
import { startTestServer, type TestServer } from '../server/test-server.ts'

const slug = 'errar-em-publico'
const email = 'apaguem-me@example.com'

// A PGlite has one session, which the server holds.
describe.skipIf(process.env.STORE === 'postgres' && !testDatabase)('with a paper that runs', () => {
  let server: TestServer
  let said: string
  const environment = () => ({
    ...{ DATA_DIR: server.dataDir, CONTENT_DIR: server.contentDir },
    DATABASE_URL: server.database?.url ?? '',
  })
  const run = (name: string, ...args: string[]) =>
    runCommand(name, args, {
      cwd: process.cwd(),
      env: environment(),
    }).then((ended) => {
      said += ended.stdout + ended.stderr
      return ended
    })

  beforeAll(async () => {
    said = ''
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    await post(server, aSubmission({ comment: 'Texto de quem quer sumir.', name: 'Sumida Souza', email }))
    const parent = String((await rowOf(server, 'Texto de quem quer sumir.'))?.id)
    await post(server, aSubmission({ comment: 'Resposta que fica.', parent }))
  }, 120_000)

  afterAll(() => server.stop())

  test('50. an export without private data has nothing that only the newsroom may know', async () => {
    const out = join(aFolder(), 'public.jsonl')
    expect(await run('comments-export', '--without-private', '--out', out)).toMatchObject({ code: 0 })
    const text = readFileSync(out, 'utf8')
    expect(text).toContain('Texto de quem quer sumir.')
    const row = (await rowOf(server, 'Texto de quem quer sumir.')) ?? {}
    const secrets = ['client_key', 'author_key', 'email_key', 'text_key', 'sealed_email'].map((key) =>
      String(row[key]),
    )
    expect([email, 'mail', 'Key', 'findings', ...secrets].filter((secret) => text.includes(secret))).toEqual(
      [],
    )
  }, 60_000)

  test('50. a whole export can be read by its owner only, and says so', async () => {
    const out = join(aFolder(), 'all.jsonl')
    const { stderr } = await run('comments-export', '--out', out)
    expect(statSync(out).mode & 0o777).toBe(0o600)
    if (!server.database) expect(statSync(join(server.dataDir, 'comments.db')).mode & 0o777).toBe(0o600)
    expect(stderr).toContain('private')
    expect(readFileSync(out, 'utf8')).toContain(email)
  }, 60_000)

  test('50. an export takes the place of no file that nobody named, and is asked for by an address that is one', async () => {
    const cwd = aFolder()
    writeFileSync(join(cwd, 'comments-export.jsonl'), 'precious')
    const env = environment()
    const refused = await runCommand('comments-export', [], { cwd, env })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is there already')])
    expect(readFileSync(join(cwd, 'comments-export.jsonl'), 'utf8')).toBe('precious')
    expect((await runCommand('comments-export', ['--email', 'bad'], { cwd, env })).code).toBe(2)
    expect((await runCommand('comments-export', ['--email', email], { cwd, env })).code).toBe(0)
    expect(readFileSync(join(cwd, 'comments-of-one-person.json'), 'utf8')).toContain(email)
  }, 60_000)

  test('55. what somebody has erased is gone from every page, feed, list and export, and answers stay', async () => {
    expect(await run('comments-erase', '--email', email.toUpperCase())).toMatchObject({ code: 0 })
    const out = join(aFolder(), 'after.jsonl')
    await run('comments-export', '--out', out)
    const paths = [
      `/articles/${slug}`,
      `/api/articles/${slug}/comments`,
      `/articles/${slug}/comments.xml`,
      '/comments.xml',
    ]
    const texts = await Promise.all(paths.map(async (path) => (await send(server, path)).text))
    for (const text of [...texts, readFileSync(out, 'utf8')]) {
      expect(text).not.toMatch(/quer sumir|Sumida|apaguem-me/i)
      expect(text).toContain('Resposta que fica.')
    }
    expect(readFileSync(out, 'utf8')).toContain('"kind":"erased"')
    expect(await run('comments-verify')).toMatchObject({ code: 0 })
  }, 60_000)

  test('56. commands write no address and no text into logs', () => {
    expect(said).not.toMatch(/quer sumir|Sumida|Resposta que fica/)
    expect(said).not.toContain('apaguem-me')
  })

  test('60. a server that is killed has every comment that it had answered for', async () => {
    const sending = Array.from({ length: 40 }, async (_, i) => {
      const body = `Antes do fim ${i}.`
      const answer = await post(server, aSubmission({ comment: body })).catch(() => undefined)
      return answer?.status === 303 ? [body] : []
    })
    await Promise.any(sending)
    await server.restart('SIGKILL')
    const answered = (await Promise.all(sending)).flat()
    expect(answered.length).toBeGreaterThan(0)
    const kept = new Set((await rowsOf(server)).map(({ body }) => body))
    expect(answered.filter((body) => !kept.has(body))).toEqual([])
    if (!server.database) expect(integrityOf(server.dataDir)).toBe('ok')
  }, 120_000)
})
