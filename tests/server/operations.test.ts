import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests({ TRUSTED_PROXY_HOPS: '0' })

const metrics = async () => (await send(server, '/api/metrics')).text
/** The value of one line of the metrics, 0 where there is none. */
const numberIn = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )

const post = (fields: Record<string, string>) =>
  send(server, '/api/comments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.url },
    body: JSON.stringify({ article: 'valsa-da-gaveta', ...fields }),
  })

/** Of a comment that is longer than what follows. */
const headOfPost =
  'POST /api/comments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n'

describe('/api/metrics', () => {
  test('counts comments by what became of them, pages by kind, and measures checks', async () => {
    expect((await post({ name: 'Iara', comment: 'Boa apuração.' })).status).toBe(201)
    expect((await post({ name: '', comment: '' })).status).toBe(422)
    expect((await send(server, '/articles/valsa-da-gaveta')).status).toBe(200)
    const text = await metrics()
    expect(numberIn(text, 'prelo_posts_total{outcome="published"}')).toBe(1)
    expect(numberIn(text, 'prelo_posts_total{outcome="invalid"}')).toBe(1)
    expect(numberIn(text, 'prelo_check_seconds_count')).toBe(1)
    expect(numberIn(text, 'prelo_render_seconds_count{page="article"}')).toBeGreaterThan(0)
    expect(numberIn(text, 'prelo_requests_total{route="comments",method="POST",status="2xx"}')).toBe(1)
  })

  test('reads the stores: what waits, and for how long; the catalog; whether they answer', async () => {
    const text = await metrics()
    expect(numberIn(text, 'prelo_store_up')).toBe(1)
    expect(numberIn(text, 'prelo_queue_comments')).toBe(0)
    expect(numberIn(text, 'prelo_queue_age_seconds')).toBe(0)
    expect(numberIn(text, 'prelo_outbox_lag_seconds')).toBe(0)
    expect(numberIn(text, 'prelo_catalog_articles')).toBeGreaterThan(3)
    expect(numberIn(text, 'prelo_catalog_bytes')).toBeGreaterThan(10_000)
    expect(numberIn(text, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
  })

  test('has no line for a path that was made up', async () => {
    await send(server, '/feito-para-crescer')
    expect(await metrics()).not.toContain('feito-para-crescer')
  })

  test('is for who runs the site', async () => {
    const { status, headers, text } = await send(server, '/api/metrics', {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    expect([status, headers['www-authenticate'], text]).toEqual([401, 'Bearer', ''])
  })
})

describe('the log', () => {
  const lines = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))

  test('has requests that change something, by the id that their client was told, and nothing of what was sent', async () => {
    const { headers } = await post({
      name: 'Jurema',
      comment: 'Texto que ninguém registra.',
      email: 'jurema@example.com',
    })
    const id = headers['x-request-id']
    await eventually(async () => lines().some(({ request }) => request === id))
    expect(lines().find(({ request }) => request === id)).toMatchObject({
      ...{ level: 'info', method: 'POST', route: 'comments', status: 201 },
    })
    expect(server.output()).not.toMatch(/Jurema|ninguém registra|jurema@|127\.0\.0\.1"/)
  })

  test('has no id that a stranger made up', async () => {
    const { headers } = await send(server, '/', { headers: { 'x-request-id': 'made-up-by-somebody' } })
    expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
  })

  test('has no error for a client that hangs up in the middle of a comment', async () => {
    expect((await post({ name: 'Iara', comment: 'Outra coisa.' })).status).toBe(201)
    const leaving = connect(Number(new URL(server.url).port), '127.0.0.1')
    leaving.on('error', () => undefined)
    leaving.write(`${headOfPost}{"name"`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const before = lines().length
    leaving.destroy()
    await eventually(async () => lines().length > before)
    expect(lines().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('has no line for a page that was read', () => {
    expect(lines().filter(({ method }) => method === 'GET')).toEqual([])
  })
})

describe('a server that is told to stop', { timeout: 40_000 }, () => {
  test('ends within ten seconds, though a client sends half a comment and then nothing', async () => {
    const stuck = connect(Number(new URL(server.url).port), '127.0.0.1')
    stuck.on('error', () => undefined)
    stuck.write(`${headOfPost}{"name"`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const started = performance.now()
    await server.restart()
    // A start is within this, too.
    expect(performance.now() - started).toBeLessThan(20_000)
    stuck.destroy()
  })
})
