import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { tell } from '../cluster/tell.ts'
import { type Answer, post, rowsOf, send } from '../server/send.ts'
import { eventually, startTestServer, type TestServer } from '../server/test-server.ts'
import { storeFaults } from './engines.ts'
import { aSmallDisk } from './small-disk.ts'

const article = '/articles/errar-em-publico'
/** Where Next keeps what it has rendered while it serves. */
const pages = '.next/server/route-cache'
const text = (i: number) => `Texto longo ${i}. ${'Muitas palavras ocupam lugar. '.repeat(100)}`.trim()

/** Posts until the disk takes no more; gives the texts that were answered, and what came then. */
async function postUntilRefused(
  server: TestServer,
): Promise<{ answered: string[]; refused: Answer; last: string }> {
  const answered: string[] = []
  for (let i = 0; i < 5000; i++) {
    const comment = text(i)
    const answer = await post(server, aSubmission({ comment }))
    if (answer.status !== 303) return { answered, refused: answer, last: comment }
    answered.push(comment)
  }
  throw new Error('The disk was never full.')
}

test('with a full disk pages are read, texts are given back, and after room is made all goes on', async ({
  skip,
}) => {
  const disk = aSmallDisk(24)
  if (typeof disk === 'string') return skip(disk)
  const env = { TRUSTED_PROXY_HOPS: '1' }
  const server = await startTestServer({ env, dataDir: join(disk.folder, 'data') })
  onTestFinished(async () => {
    await server.stop()
    disk.remove()
  })
  expect((await post(server, aSubmission({ comment: 'Antes.' }))).status).toBe(303)
  expect((await send(server, '/api/health/ready')).status).toBe(200)
  disk.fill()
  const ready = await send(server, '/api/health/ready')
  expect([ready.status, JSON.parse(ready.text)]).toEqual([
    503,
    { status: 'unready', waitingFor: 'disk', because: 'full' },
  ])
  const { answered, refused, last } = await postUntilRefused(server)
  tell(`full disk: ${answered.length} more comments found a place, then ${refused.status}`)
  expect([503, 507]).toContain(refused.status)
  expect(openHtml(refused.text).querySelector('textarea')?.value).toBe(last)

  for (let i = 0; i < 20; i++) {
    expect((await post(server, aSubmission({ comment: text(9000 + i) }))).status).toBe(refused.status)
    for (const path of [article, '/', '/articles/valsa-da-gaveta', '/sections/opiniao', '/feed.xml'])
      expect([path, (await send(server, path)).status]).toEqual([path, 200])
  }
  expect((await send(server, article)).text).toContain('Antes.')
  const file = join(server.contentDir, 'articles/2026/11/errar-em-publico.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n$/, '\n\nEscrito com o disco cheio.\n'))

  disk.makeRoom()
  expect((await send(server, '/api/health/ready')).status).toBe(200)
  expect((await post(server, aSubmission({ comment: 'Há lugar de novo.' }))).status).toBe(303)
  const bodies = (await rowsOf(server)).map(({ body }) => body)
  expect(bodies.sort()).toEqual(['Antes.', ...answered, 'Há lugar de novo.'].sort())
  expect(await storeFaults(server)).toEqual([])
  expect((await send(server, article)).text).toContain('Há lugar de novo.')
  await eventually(
    async () => (await send(server, article)).text.includes('Escrito com o disco cheio.'),
    90_000,
  )
})

test('with no room for rendered pages they are rendered and shown all the same, with each new comment', async ({
  skip,
}) => {
  const server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  onTestFinished(() => server.stop())
  expect((await send(server, article)).status).toBe(200)
  mkdirSync(pages, { recursive: true })
  const disk = aSmallDisk(1, pages)
  if (typeof disk === 'string') return skip(disk)
  onTestFinished(disk.remove)
  disk.fill()
  for (let i = 0; i < 10; i++) {
    expect((await post(server, aSubmission({ comment: `Sem lugar para a página, ${i}.` }))).status).toBe(303)
    for (const path of [article, '/', '/articles/valsa-da-gaveta', '/sections/opiniao']) {
      const { status, text } = await send(server, path)
      expect([path, status, text.trimEnd().endsWith('</html>')]).toEqual([path, 200, true])
      if (path === article) expect(text).toContain(`Sem lugar para a página, ${i}.`)
    }
  }
  disk.makeRoom()
  expect((await post(server, aSubmission({ comment: 'Com lugar de novo.' }))).status).toBe(303)
  expect((await send(server, article)).text).toContain('Com lugar de novo.')
  expect((await send(server, article)).headers['x-nextjs-cache']).toBe('HIT')
})
