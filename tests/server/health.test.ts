import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { send } from './send.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'

const token = 'a-token-of-the-monitoring'
const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.stop())

const ready = async (headers: Record<string, string> = {}) => {
  const { status, text } = await send(server, '/api/health/ready', { headers })
  return { status, body: JSON.parse(text) }
}

describe.each(['/api/health/live', '/api/health/ready'])('%s', (path) => {
  test('is JSON that nobody keeps', async () => {
    const { status, headers } = await send(server, path)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
  })

  test('answers HEAD without a body', async () => {
    const { status, headers, text } = await send(server, path, { method: 'HEAD' })
    expect([status, headers['cache-control'], text]).toEqual([200, 'no-store', ''])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await send(server, path, { method })
    expect([status, headers.allow, headers['cache-control']]).toEqual([405, 'GET, HEAD', 'no-store'])
  })
})

test('a server that answers is alive', async () => {
  expect((await send(server, '/api/health/live')).text).toBe('{"status":"live"}')
})

describe('a server with whole content', () => {
  test('is ready', async () => {
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'ready', content: { problems: 0, files: [] } },
    })
    expect(await ready(elsewhere)).toEqual({
      status: 200,
      body: { status: 'ready', content: { problems: 0 } },
    })
  })
})

describe('a server with a broken file', () => {
  const found = {
    file: 'articles/2026/11/segredo.md',
    ...{ line: 3, column: 7, field: 'date' },
    advice: 'Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.',
  }

  beforeAll(async () => {
    writeFileSync(join(server.contentDir, found.file), anArticleFile({ date: 'ontem' }))
    await eventually(async () => (await ready()).body.content.problems === 1)
  })

  test('is ready, and tells the machine itself what to mend', async () => {
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'ready', content: { problems: 1, files: [found] } },
    })
  })

  test.each([
    ['a client behind a proxy on this machine', elsewhere],
    ['one that says it is local', { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }],
    ['one with a token where none is set', { ...elsewhere, authorization: `Bearer ${token}` }],
  ])('tells %s only how many', async (_who, headers) => {
    expect(await ready(headers)).toEqual({ status: 200, body: { status: 'ready', content: { problems: 1 } } })
  })

  test('tells another machine only how many, even if it says that it is this one', async (context) => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((known) => known?.family === 'IPv4' && !known.internal)?.address
    if (!address) return context.skip()
    const asked = { ...server, url: server.url.replace('127.0.0.1', address) }
    const { text } = await send(asked, '/api/health/ready', { headers: { 'x-forwarded-for': '127.0.0.1' } })
    expect(JSON.parse(text)).toEqual({ status: 'ready', content: { problems: 1 } })
  })

  test('lists a hundred problems at most', async () => {
    for (let n = 0; n < 101; n++)
      writeFileSync(
        join(server.contentDir, `articles/2026/11/quebrado-${n}.md`),
        anArticleFile({ date: 'x' }),
      )
    await eventually(async () => (await ready()).body.content.problems === 102)
    expect((await ready()).body.content.files).toHaveLength(100)
  })
})

test('a server with a token tells its bearers alone, wherever they are', async () => {
  const guarded = await startTestServer({ env: { METRICS_TOKEN: token } })
  try {
    const file = 'articles/2026/11/segredo.md'
    writeFileSync(join(guarded.contentDir, file), anArticleFile({ date: 'ontem' }))
    const asked = async (headers: Record<string, string>) =>
      JSON.parse((await send(guarded, '/api/health/ready', { headers })).text).content
    const bearer = (given: string) => ({ ...elsewhere, authorization: `Bearer ${given}` })
    await eventually(async () => (await asked({})).problems === 1)
    expect((await asked(bearer(token))).files).toMatchObject([{ file, line: 3, column: 7, field: 'date' }])
    for (const headers of [{}, elsewhere, bearer(token.slice(0, -1)), bearer('a-token-of-the-monitorinG')])
      expect(await asked(headers)).toEqual({ problems: 1 })
  } finally {
    await guarded.stop()
  }
})

test('a server whose comments are away is alive and not ready', async () => {
  const away = await startTestServer()
  try {
    mkdirSync(away.dataDir, { recursive: true })
    const path = join(away.dataDir, 'comments.db')
    writeFileSync(path, 'this is no database, and long enough to be looked at as one')
    const { status, text } = await send(away, '/api/health/ready')
    expect([status, text]).toEqual([503, '{"status":"unready","waitingFor":"comments"}'])
    expect((await send(away, '/api/health/live')).status).toBe(200)
    renameSync(path, `${path}.broken`)
    expect((await send(away, '/api/health/ready')).status).toBe(200)
  } finally {
    await away.stop()
  }
})
