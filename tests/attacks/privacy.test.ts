import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { post, rowOf, send } from '../server/send.ts'
import { damageStore } from '../server/store-faults.ts'
import { startTestServer, type TestServer } from '../server/test-server.ts'

const slug = 'errar-em-publico'
const email = 'so-para-a-redacao@example.com'
const address = '10.77.66.55'

describe('50. nothing that only the newsroom may know is in any public byte', () => {
  let server: TestServer
  let secrets: string[]
  let answers: string[]
  let publicId: string

  beforeAll(async () => {
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    const headers = { 'x-forwarded-for': address }
    const published = await post(server, aSubmission({ comment: 'Sou público.', email }), {
      as: 'json',
      headers,
    })
    const held = aSubmission({ comment: 'Ganhe dinheiro fácil: Zumbido retido.', email, name: 'Nome Retido' })
    const holding = await post(server, held, { headers })
    const spam = aSubmission({ comment: 'Armadilha com Zumbido retido.', email, website: 'x', parent: '' })
    const spamming = await post(server, spam, { as: 'json', headers })
    publicId = JSON.parse(published.text).id
    const bodies = ['Sou público.', held.comment, spam.comment]
    const rows = await Promise.all(bodies.map((body) => rowOf(server, body)))
    secrets = [
      ...[email, email.split('@')[0], encodeURIComponent(email), address, 'held-word', 'trap-filled'],
      ...['clientKey', 'client_key', 'sealedEmail', 'sealed_email', 'findings', 'score'],
      ...rows.flatMap((row) => [String(row?.client_key), String(row?.sealed_email)]),
      ...[readFileSync(join(server.dataDir, 'secret'), 'utf8').trim()],
    ].map(String)
    answers = [published, holding, spamming].map(({ headers, text }) => JSON.stringify(headers) + text)
  })

  afterAll(() => server.stop())

  test('there is something to find', async () => {
    const row = await rowOf(server, 'Sou público.')
    expect(String(row?.sealed_email)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(String(row?.client_key)).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(row)).not.toContain('so-para-a-redacao')
    expect(JSON.stringify(row)).not.toContain(address)
  })

  test('in the answers to who sent it', () => {
    for (const answer of answers) expect(found(answer)).toEqual([])
  })

  test.each([
    ['the article', `/articles/${slug}`],
    ['its data', `/_next/data/${readBuildId()}/articles/${slug}.json`],
    ['the list', `/api/articles/${slug}/comments`],
    ['the reply form', 'reply'],
    ['the front page', '/'],
    ['the section', '/sections/opiniao'],
  ])('in %s', async (what, path) => {
    const { status, text } = await send(
      server,
      path === 'reply' ? `/articles/${slug}/reply/${publicId}` : path,
    )
    expect(status).toBe(200)
    if (what !== 'the front page' && what !== 'the section') expect(text).toContain('Sou público.')
    expect(found(text)).toEqual([])
    expect(text).not.toMatch(/Nome Retido|Zumbido retido|token=/)
  })

  test('in the pages that Next keeps', async () => {
    await send(server, `/articles/${slug}`)
    const files = readdirSync('.next/server/pages/articles', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.startsWith(slug))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    expect(files.length).toBeGreaterThanOrEqual(2)
    for (const text of files) expect(found(text)).toEqual([])
  })

  function found(text: string): string[] {
    return secrets.filter((secret) => text.includes(secret))
  }
})

describe('56. what the server writes', () => {
  let server: TestServer

  afterEach(() => server.stop())

  test('holds no text, address, e-mail or token, whatever became of a comment', async () => {
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    const headers = { 'x-forwarded-for': address }
    const comment = 'Texto que ninguém registra.'
    const location = (
      await post(server, aSubmission({ comment: `Compre seguidores. ${comment}`, email }), { headers })
    ).headers.location
    await send(server, location ?? '')
    for (const own of [
      {},
      { name: '' },
      { article: 'nao-ha' },
      { comment: `${comment}${'x'.repeat(70_000)}` },
    ]) {
      await post(server, aSubmission({ comment, email, ...own }), { headers })
    }
    for (let i = 0; i < 6; i++) await post(server, aSubmission({ comment, email }), { as: 'json', headers })
    expectSilence(server.output(), location)
  })

  test('says that the store is away, and holds no text even then', async () => {
    server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
    await damageStore(server)
    const headers = { 'x-forwarded-for': address }
    const answer = await post(server, aSubmission({ comment: 'Texto que ninguém registra.', email }), {
      headers,
    })
    expect(answer.status).toBe(503)
    expect(server.output()).toContain('A comment could not be kept')
    expectSilence(server.output())
  })

  function expectSilence(output: string, location = ''): void {
    const token = location.split('token=')[1] ?? 'token='
    const words = ['ninguém registra', email, 'so-para-a-redacao', address, '10.77.66', token]
    expect(words.filter((word) => output.includes(word))).toEqual([])
  }
})

function readBuildId(): string {
  return readFileSync('.next/BUILD_ID', 'utf8').trim()
}
