import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { aPostgresPlace } from '../builders/a-postgres-place.ts'
import { aProxy, type TestProxy } from '../builders/a-proxy.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { post, send } from './send.ts'
import { eventually, freePort, startTestServer, type TestServer } from './test-server.ts'

const article = '/articles/errar-em-publico'

describe('while PostgreSQL is away', () => {
  let proxy: TestProxy
  let server: TestServer

  beforeEach(async () => {
    const { url, connections, remove } = await aPostgresPlace()
    onTestFinished(remove)
    proxy = await aProxy(url)
    const env = {
      DATABASE_URL: proxy.url,
      DATABASE_CONNECTIONS: String(connections),
      TRUSTED_PROXY_HOPS: '1',
    }
    server = await startTestServer({ env })
    onTestFinished(() => server.stop())
    await eventually(async () => (await readiness()).includes('"ready"'))
  })

  const publish = async (comment: string) => (await post(server, aSubmission({ comment }))).status
  const readiness = async () => (await send(server, '/api/health/ready')).text

  test('articles are read, texts are given back, and it is found again when it has restarted', async () => {
    expect(await publish('Antes da queda.')).toBe(303)
    expect((await send(server, article)).text).toContain('<p>Antes da queda.</p>')
    await proxy.stop()
    expect((await send(server, article)).text).toContain('<p>Antes da queda.</p>')
    const refused = await post(server, aSubmission({ comment: 'Durante a queda.' }))
    expect(refused.status).toBe(503)
    expect(openHtml(refused.text).querySelector('textarea')?.value).toBe('Durante a queda.')
    expect(await readiness()).toBe('{"status":"unready","waitingFor":"comments"}')

    await proxy.resume()
    expect(await publish('Depois da queda.')).toBe(303)
    expect((await send(server, article)).text).toContain('<p>Depois da queda.</p>')
    expect(await readiness()).toMatch('"status":"ready"')
  })

  test('and only does not answer, one reader waits some seconds, and the next ones do not', async () => {
    expect(await publish('Antes do gelo.')).toBe(303)
    expect((await send(server, article)).text).toContain('<p>Antes do gelo.</p>')
    proxy.freeze()
    const waited = async () => {
      const started = performance.now()
      expect((await send(server, article)).text).toContain('<p>Antes do gelo.</p>')
      return performance.now() - started
    }
    expect(await waited()).toBeLessThan(6000)
    expect(await waited()).toBeLessThan(2000)
    await proxy.resume()
    await eventually(async () => (await publish('Depois do gelo.')) === 303, 10_000)
  })
})

test('while its tables are brought up to date for long, pages are read and texts are given back', async () => {
  const { url, query, remove, lock } = await aPostgresPlace()
  onTestFinished(remove)
  if (!lock) return
  const env = { DATABASE_URL: url, TRUSTED_PROXY_HOPS: '1' }
  const before = await startTestServer({ env })
  expect((await post(before, aSubmission({ comment: 'Antes.' }))).status).toBe(303)
  await before.stop()
  await query('delete from kysely_migration where name = (select max(name) from kysely_migration)')
  const release = await lock()
  onTestFinished(release)

  const server = await startTestServer({ env })
  onTestFinished(() => server.stop())
  expect((await send(server, article)).status).toBe(200)
  const refused = await post(server, aSubmission({ comment: 'Na migração.' }))
  expect([refused.status, openHtml(refused.text).querySelector('textarea')?.value]).toEqual([
    503,
    'Na migração.',
  ])
}, 60_000)

test('npm start says that the comment store is away, and serves what can be served', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'prelo-'))
  const port = String(await freePort())
  const DATABASE_URL = `postgres://ana:hunter2@127.0.0.1:${await freePort()}/prelo`
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts', '--port', port], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  })
  let told = ''
  const note = (chunk: Buffer) => {
    told += chunk
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)

  const server = { url: `http://127.0.0.1:${port}` } as TestServer
  const isRead = () => send(server, article).then(({ status }) => status === 200)
  await eventually(() => isRead().catch(() => false), 50_000)
  expect(told).toContain('The comment store is away: connect ECONNREFUSED 127.0.0.1:')
  expect(told).not.toContain('hunter2')
  expect((await send(server, '/api/health/ready')).status).toBe(503)
}, 60_000)
