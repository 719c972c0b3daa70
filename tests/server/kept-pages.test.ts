import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { post, send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const article = '/articles/errar-em-publico'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
})
afterAll(() => server.stop())

/** The page is rendered by the first request, and kept. */
async function keptPage(path = article) {
  const first = await send(server, path)
  expect([first.status, first.headers['x-nextjs-cache']]).toEqual([200, expect.stringMatching(/HIT|MISS/)])
  return first
}

/** With the coding undone. */
async function ask(path: string, headers: Record<string, string>) {
  const response = await fetch(server.url + path, { headers })
  return { coding: response.headers.get('content-encoding'), text: await response.text() }
}

/** Different for each answer, or a word of Node's about the connection. */
const ownOfAnswer = [
  'date',
  'x-request-id',
  'connection',
  'keep-alive',
  'x-nextjs-cache',
  'transfer-encoding',
]

test('a kept page has the headers, the tag and the text that Next gives it', async () => {
  await keptPage()
  const kept = await send(server, article)
  const cookie = 'prelo-some=thing'
  const fromNext = await send(server, article, { headers: { cookie } })
  const shared = ({ headers }: typeof kept) =>
    Object.entries(headers).filter(([name]) => !ownOfAnswer.includes(name))
  expect(Object.fromEntries(shared(kept))).toEqual(Object.fromEntries(shared(fromNext)))
  expect(kept.text).toBe(fromNext.text)
  expect(kept.headers['x-nextjs-cache']).toBe('HIT')
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0, br;q=0', null],
  ['identity', null],
  ['*', 'br'],
  ['zstd', null],
  ['br; q=nonsense, ,;;', null],
])('to who takes "%s" it is sent as %s', async (accepted, coding) => {
  const { text } = await keptPage()
  expect(await ask(article, { 'accept-encoding': accepted })).toEqual({ coding, text })
})

test('who has it is told so, whatever the coding, and HEAD gets its head alone', async () => {
  const { headers } = await keptPage()
  for (const coding of ['br', 'gzip', 'identity']) {
    const conditions = { 'if-none-match': String(headers.etag), 'accept-encoding': coding }
    const { status, text, headers: told } = await send(server, article, { headers: conditions })
    expect([status, text, told.etag, told['content-encoding']]).toEqual([304, '', headers.etag, undefined])
  }
  const head = await send(server, article, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect([head.status, head.text, head.headers['content-length']]).toEqual([
    ...[200, '', headers['content-length']],
  ])
})

test('a comment is on the page in the very next answer, in each coding', async () => {
  await keptPage()
  for (const coding of ['br', 'gzip', 'identity']) {
    const comment = `Logo depois, em ${coding}.`
    expect((await post(server, aSubmission({ comment }))).status).toBe(303)
    expect((await ask(article, { 'accept-encoding': coding })).text).toContain(comment)
    expect((await ask(article, { 'accept-encoding': coding })).text).toContain(comment)
  }
})

test('of many who ask at once while comments come in, each sees what was there before', async () => {
  await keptPage()
  for (let n = 0; n < 20; n++) {
    const comment = `No meio da multidão, ${n}.`
    const readers = Array.from({ length: 10 }, () => ask(article, { 'accept-encoding': 'br' }))
    await post(server, aSubmission({ comment }))
    const after = Array.from({ length: 10 }, () => ask(article, { 'accept-encoding': 'br' }))
    for (const { text } of await Promise.all(after)) expect(text).toContain(comment)
    await Promise.all(readers)
  }
})

test('what is asked with other methods, a query or another spelling is for Next to answer', async () => {
  await keptPage()
  const answers = await Promise.all([
    ...['POST', 'PUT', 'DELETE'].map((method) => send(server, article, { method })),
    ...[`${article}/`, article.replace('a', '%61'), `/${article}`].map((path) => send(server, path)),
    send(server, `${article}?utm_source=x`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 301, 301, 308, 200])
})
