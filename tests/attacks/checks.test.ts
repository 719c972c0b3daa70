import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { banValue } from '../../src/comments/ban-value.ts'
import type { BanKind } from '../../src/comments/checks/evidence.ts'
import { type CheckService, says, startCheckService } from '../builders/a-check-service.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { alter } from '../server/change.ts'
import { post, rowOf, rowsOf, send, someAddress } from '../server/send.ts'
import { eventually, startTestServer, type TestServer } from '../server/test-server.ts'

const article = '/articles/errar-em-publico'
const secret = 'a-secret-of-more-than-32-characters'
let server: TestServer

async function start(env: Record<string, string> = {}): Promise<void> {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1', SECRET: secret, ...env } })
}

/** Writes into `comments:` of site.yaml, and waits until the paper goes by it. */
async function settle(line: string, isSettled: () => Promise<boolean>): Promise<void> {
  const path = join(server.contentDir, 'site.yaml')
  const text = readFileSync(path, 'utf8').replace('  hold: suspicious\n', '')
  writeFileSync(path, text.replace('\ncomments:\n', `\ncomments:\n  ${line}\n`))
  await eventually(isSettled, 20_000)
}

const statusesOf = async (comment: string) =>
  (await rowsOf(server)).flatMap(({ body, status }) => (body === comment ? [status] : []))

const findingsOf = async (comment: string) => JSON.parse(String((await rowOf(server, comment))?.findings))

describe('whatever is sent', () => {
  beforeAll(() => start())

  afterAll(() => server.stop())

  test('40. a form with no stamp, or one that somebody made up, is taken as it is', async () => {
    for (const stamp of [{}, { stamp: '' }, { stamp: 'forged' }, { timestamp: '1' }]) {
      const comment = `Com ${JSON.stringify(stamp)}.`
      expect((await post(server, { ...aSubmission({ comment }), ...stamp })).status).toBe(303)
      expect(await rowOf(server, comment)).toMatchObject({ status: 'published' })
    }
  })

  test.each([
    'Compre seg\u00aduidores',
    'compre segu\u200didores',
    'ＣＯＭＰＲＥ ＳＥＧＵＩＤＯＲＥＳ',
    'соmprе sеguidоrеs',
    '**com**pre segui_dores_',
    'C-o-m-p-r-e s.e.g.u.i.d.o.r.e.s',
  ])('42. a held word is found however it is disguised: %s', async (comment) => {
    expect((await post(server, aSubmission({ comment }))).headers.location).toContain('/held/')
    expect(await rowOf(server, comment)).toMatchObject({ status: 'held' })
    expect(await findingsOf(comment)).toEqual([
      { score: 50, reason: 'held-word', detail: 'compre seguidores' },
    ])
  })

  test('44. the same sentence from many clients in ten minutes is held, from the tenth on', async () => {
    const comment = 'Venham todos à praça no sábado!'
    const answers = []
    for (let i = 0; i < 20; i++)
      answers.push(await post(server, aSubmission({ comment, name: `Leitor ${i}` })))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303))
    expect(await statusesOf(comment)).toEqual([...Array(9).fill('published'), ...Array(11).fill('held')])
    const last = (await rowsOf(server)).findLast(({ body }) => body === comment)
    expect(JSON.parse(String(last?.findings))).toEqual([{ score: 50, reason: 'burst', detail: '20' }])
  })

  test('44. the same author, saying the same elsewhere, is held', async () => {
    const comment = 'Ninguém me disse que a ponte fechou.'
    const headers = { 'x-forwarded-for': someAddress() }
    await post(server, aSubmission({ comment }), { headers })
    const second = await post(server, aSubmission({ comment, article: 'cine-aurora-reabre' }), { headers })
    expect(second.headers.location).toMatch(/^\/articles\/cine-aurora-reabre\/held\//)
    expect(await statusesOf(comment)).toEqual(['published', 'held'])
  })

  test.each([
    'Аdmin',
    'Adm1n',
    'REDAÇÃO',
    'Gazeta da Ladeira',
    'G a z e t a  d a  L a d e i r a',
    'Mаrina Falcão',
  ])('47. nobody passes for the newsroom as %s', async (name) => {
    const comment = `Fala ${name}.`
    expect((await post(server, aSubmission({ name, comment }))).headers.location).toContain('/held/')
    expect(await rowOf(server, comment)).toMatchObject({ status: 'held' })
    expect((await send(server, article)).text).not.toContain(comment)
  })

  test.each<[BanKind, string, string]>([
    ['name', 'BIA  Braga', 'banned-name'],
    ['email', 'Bia@exemplo.com.br', 'banned-email'],
    ['address', '203.0.113.77', 'banned-address'],
    ['word', 'seguem-me', 'banned-word'],
  ])('whoever is banned by %s hears of success, and only moderators read it', async (kind, typed, reason) => {
    await post(server, aSubmission())
    await ban(kind, typed)
    const headers = { 'x-forwarded-for': '203.0.113.77' }
    const own = { name: 'Bia Braga', email: 'bia@exemplo.com.br', comment: `Seguem me, todos: ${kind}.` }
    const answer = await post(server, aSubmission(own), { headers })
    expect(answer.status).toBe(303)
    const held = await send(server, answer.headers.location ?? '')
    expect(held.text).toContain('Seu comentário espera revisão')
    expect(held.text).not.toMatch(/spam|ban/i)
    expect(await rowOf(server, own.comment)).toMatchObject({ status: 'spam' })
    expect(await findingsOf(own.comment)).toMatchObject([{ score: 100, reason }])
  })
})

describe('when the paper changes its rules', () => {
  beforeEach(() => start())

  afterEach(() => server.stop())

  test('36. an article that is limited takes no more in a minute, whoever writes; others do', async () => {
    const status = async (comment: string, own = {}) =>
      (await post(server, aSubmission({ comment, ...own }))).status
    let n = 0
    await settle('perArticlePerMinute: 3', async () => (await status(`Número ${++n}.`)) === 429)
    const refused = await post(server, aSubmission({ comment: 'De outra pessoa.' }))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(openHtml(refused.text).querySelector('textarea')?.value).toBe('De outra pessoa.')
    expect(await rowOf(server, 'De outra pessoa.')).toBeUndefined()
    expect(await status('Em outro texto.', { article: 'cine-aurora-reabre' })).toBe(303)
  })

  test('48. with the e-mail of a trusted person nobody is trusted, and nothing of theirs changes', async () => {
    const email = 'rita@exemplo.com.br'
    await post(server, aSubmission({ name: 'Rita', comment: 'Sou eu.', email }))
    const before = await rowOf(server, 'Sou eu.')
    expect(before).toMatchObject({ status: 'published' })
    const isHeld = async (comment: string) =>
      (await post(server, aSubmission({ comment }))).headers.location?.includes('/held/') === true
    let n = 0
    await settle('hold: first-timers', () => isHeld(`Espera ${++n}.`))
    await post(server, aSubmission({ name: 'Rita', comment: 'Também sou eu.', email }))
    expect(await rowOf(server, 'Também sou eu.')).toMatchObject({ status: 'held' })
    expect(await findingsOf('Também sou eu.')).toEqual([{ score: 50, reason: 'first-timer' }])
    expect(await rowOf(server, 'Sou eu.')).toEqual(before)
  })

  test('what an article has closed by the clock is read, and no more is taken', async () => {
    await post(server, aSubmission({ comment: 'A tempo.' }))
    await settle('closeAfterDays: 1', async () =>
      (await send(server, article)).text.includes('Os comentários deste texto estão encerrados.'),
    )
    const page = openHtml((await send(server, article)).text)
    expect(page.querySelector('form textarea')).toBeNull()
    expect(page.textContent).toContain('A tempo.')
    const late = await post(server, aSubmission({ comment: 'Tarde demais.' }))
    expect(late.status).toBe(403)
    expect(late.text).toContain('Tarde demais.')
    expect((await send(server, `${article}/reply/${(await rowOf(server, 'A tempo.'))?.id}`)).status).toBe(404)
    expect(await rowsOf(server)).toHaveLength(1)
  })

  test('an article that says "comments: review" shows its form, and holds each comment', async () => {
    const path = join(server.contentDir, 'articles/2026/11/errar-em-publico.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\ncomments: review\n'))
    let n = 0
    await eventually(async () => {
      const answer = await post(server, aSubmission({ comment: `Espera ${++n}.` }))
      return answer.headers.location?.includes('/held/') === true
    }, 20_000)
    expect(await findingsOf(`Espera ${n}.`)).toEqual([{ score: 50, reason: 'article-review' }])
    expect(openHtml((await send(server, article)).text).querySelector('form textarea')).not.toBeNull()
  })
})

describe('with a check of its own', () => {
  let check: CheckService
  let answer: Parameters<typeof startCheckService>[0]

  beforeAll(async () => {
    check = await startCheckService((response, received) => answer(response, received))
    await start({ CHECK_URL: check.url, CHECK_SECRET: secret, CHECK_ALLOW_PRIVATE: 'on' })
  })

  afterAll(async () => {
    await server.stop()
    check.stop()
  })

  test('what the check lets pass is published, and what it does not is kept', async () => {
    answer = (response, { body }) =>
      says({ verdict: JSON.parse(body).comment.includes('Golpe') ? 'spam' : 'publish' })(response)
    const email = 'ana@exemplo.com.br'
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    for (const comment of ['Bom texto mesmo.', 'Golpe novo.', 'Compre seguidores.'])
      await post(server, aSubmission({ comment, email }), { headers })
    expect((await rowsOf(server)).map(({ status }) => status)).toEqual(['published', 'spam', 'held'])
    expect(check.received.map(({ body }) => JSON.parse(body).comment)).toEqual([
      'Bom texto mesmo.',
      'Golpe novo.',
    ])
    expect(check.received[0]?.headers['prelo-signature']).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/)
    for (const { body } of check.received) expect(body).not.toMatch(/203\.0\.113\.9|exemplo\.com/)
  })

  test.each<[string, Parameters<typeof startCheckService>[0]]>([
    ['does not answer', () => undefined],
    ['fails', says('', 500)],
    ['makes no sense', says({ verdict: 'perhaps' })],
    ['leads elsewhere', (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()],
  ])('43. a comment waits when the check %s: never published, never lost', async (what, answering) => {
    answer = answering
    const comment = `Segredo, quando ele ${what}.`
    const sent = await post(server, aSubmission({ comment }))
    expect(sent.status).toBe(303)
    expect(sent.headers.location).toContain('/held/')
    expect(await rowOf(server, comment)).toMatchObject({ status: 'held' })
    expect(await findingsOf(comment)).toMatchObject([{ score: 50, reason: 'check-unavailable' }])
    expect(server.output()).toContain('is unavailable')
    expect(server.output()).not.toContain('Segredo')
  })
})

describe('with a check on this machine that the operator has not allowed', () => {
  let check: CheckService

  beforeAll(async () => {
    check = await startCheckService(says({ verdict: 'publish' }))
    await start({ CHECK_URL: check.url, CHECK_SECRET: secret })
  })

  afterAll(async () => {
    await server.stop()
    check.stop()
  })

  test('54. nobody speaks to it, and comments wait', async () => {
    expect((await post(server, aSubmission())).headers.location).toContain('/held/')
    expect(await findingsOf('Bom texto.')).toMatchObject([{ reason: 'check-unavailable' }])
    expect(check.received).toEqual([])
    expect(server.output()).toContain('is not allowed')
  })
})

/** A moderator's ban, as the desk writes it; the only one then. */
async function ban(kind: BanKind, typed: string): Promise<void> {
  await alter(server, 'delete from bans')
  const values = [kind, kind, banValue(secret, kind, typed), typed, 'insultos', 'rita']
  await alter(server, 'insert into bans values (?, ?, ?, ?, ?, ?, 0, null, null)', ...values)
}
