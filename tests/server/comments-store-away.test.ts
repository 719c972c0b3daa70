import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { notifyToken } from '../../src/comments/notify/notify-token.ts'
import { dataToken } from '../../src/comments/rights/data-token.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { openHtml } from '../builders/parse-html.ts'
import { post, rowOf, send } from './send.ts'
import { damageStore, lockStore } from './store-faults.ts'
import { eventually, startTestServer, type TestServer } from './test-server.ts'

const article = '/articles/errar-em-publico'
let server: TestServer

afterEach(() => server.stop())

test('while somebody else keeps the store locked, texts are given back and articles are read', async ({
  skip,
}) => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await post(server, aSubmission({ comment: 'Antes da tranca.' }))
  const release = await lockStore(server)
  if (!release) return skip('There is only one connection.')
  const posting = [
    post(server, aSubmission({ comment: 'Durante a tranca.' })),
    post(server, aSubmission({ comment: 'Durante a tranca, em JSON.' }), { as: 'json' }),
  ]
  const read = await send(server, article)
  expect(read.status).toBe(200)
  expect(read.text).toContain('<p>Antes da tranca.</p>')

  const [page, problem] = await Promise.all(posting)
  await release()
  expect(page?.status).toBe(503)
  expect(Number(page?.headers['retry-after'])).toBeGreaterThan(0)
  expect(page?.text).toContain(
    'Não conseguimos guardar seu comentário agora. Espere um instante e envie de novo.',
  )
  expect(openHtml(page?.text ?? '').querySelector('textarea')?.value).toBe('Durante a tranca.')
  expect(problem?.status).toBe(503)
  expect(problem?.headers['content-type']).toBe('application/problem+json; charset=utf-8')

  const again = await post(server, aSubmission({ comment: 'Depois da tranca.' }))
  expect(again.status).toBe(303)
  expect((await send(server, article)).text).toContain('<p>Depois da tranca.</p>')
  expect(await rowOf(server, 'Durante a tranca.')).toBeUndefined()
})

test('a comment sent while the store is locked for a moment is kept all the same', async ({ skip }) => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await post(server, aSubmission({ comment: 'Antes.' }))
  // Rendered once, which a busy machine takes seconds for.
  await send(server, article)
  const release = await lockStore(server)
  if (!release) return skip('There is only one connection.')
  const posting = post(server, aSubmission({ comment: 'Esperou um instante.' }))
  const locked = performance.now()
  while (performance.now() < locked + 300) expect((await send(server, article)).status).toBe(200)
  await release()
  expect((await posting).status).toBe(303)
  expect(await rowOf(server, 'Esperou um instante.')).toMatchObject({ status: 'published' })
})

test('with a damaged store an article is read, with a notice in the place of its comments', async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await damageStore(server)
  mkdirSync(join(server.contentDir, 'articles/2026/01'), { recursive: true })
  const slug = `sem-comentarios-${process.pid}`
  writeFileSync(join(server.contentDir, `articles/2026/01/${slug}.md`), anArticleFile({ date: '2026-01-02' }))
  await eventually(async () => (await send(server, `/articles/${slug}`)).status === 200)

  const fresh = await send(server, `/articles/${slug}`)
  expect(fresh.text).toContain('Choveu a noite toda.')
  expect(fresh.text).toContain('Os comentários não podem ser mostrados agora. Volte em alguns minutos.')
  const known = await send(server, article)
  expect(known.status).toBe(200)
  expect(known.text).toContain('Errar em público')
})

test('with a damaged store a comment is given back, and so is every question for comments', async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await damageStore(server)
  const page = await post(server, aSubmission({ comment: 'Guarde-me.' }))
  expect(page.status).toBe(503)
  expect(openHtml(page.text).querySelector('textarea')?.value).toBe('Guarde-me.')
  const list = await send(server, '/api/articles/errar-em-publico/comments')
  expect([list.status, list.headers['content-type']]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ])
})

test('with a damaged store every page of comments says so, and to come again', async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await damageStore(server)
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const places = ['comments/2', 'comments/newest', `threads/${id}`, `comment/${id}`, `reply/${id}`]
  for (const path of [...places.map((place) => `${article}/${place}`), '/moderation/held']) {
    const { status, headers, text } = await send(server, path, { headers: { cookie: 'prelo-session=x' } })
    expect([path, status]).toEqual([path, 503])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(openHtml(text).querySelector('main')?.textContent).toContain(
      'Os comentários não podem ser mostrados agora. Volte em alguns minutos.',
    )
  }
})

test('with a damaged store what is kept of a reader is neither given nor erased, and no mails end: all say to come again', async () => {
  const SECRET = 's'.repeat(32)
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1', SECRET } })
  await damageStore(server)
  const token = dataToken(SECRET, 'ana@example.com', new Date())
  const subscription = notifyToken(SECRET, 'unsubscribe', '01890a5d-ac96-774b-bcce-b302099a8057')
  const ended = new URLSearchParams({ token: subscription })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const [path, fields] of [
    ['/api/your-data', { do: 'download', token }],
    ['/api/your-data', { do: 'erase', token }],
    [`/api/notifications/unsubscribe?${ended}`, { 'List-Unsubscribe': 'One-Click' }],
  ] as const) {
    const body = String(new URLSearchParams(fields))
    const answer = await send(server, path, { method: 'POST', headers, body })
    expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '10'])
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(openHtml(answer.text).querySelector('main')?.textContent).toContain(
      'Os comentários não podem ser mostrados agora. Volte em alguns minutos.',
    )
  }
})

test('an article that was changed while the store is away is shown as it is now', async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await damageStore(server)
  const changed = anArticleFile(
    { title: 'Errar em público', section: 'opiniao' },
    'Um texto corrigido agora.\n',
  )
  writeFileSync(join(server.contentDir, 'articles/2026/11/errar-em-publico.md'), changed)
  await eventually(async () => (await send(server, article)).text.includes('Um texto corrigido agora.'))
})
