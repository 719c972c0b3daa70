import { describe, expect, onTestFinished, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import { type Answer, post, rowOf, rowsOf, send, someAddress } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'
import { startTestServer } from '../server/test-server.ts'

const article = '/articles/errar-em-publico'

describe('behind one proxy', () => {
  const server = serverForTests()

  /** Those of one test: every client is a new one, and so is the start of its texts. */
  async function keptOf(start: string) {
    return (await rowsOf(server)).filter(({ body }) => String(body).startsWith(start))
  }

  test('36. the sixth comment in a minute waits, its text is kept, and reading goes on', async () => {
    const headers = { 'x-forwarded-for': someAddress() }
    const answers = await inTurn(20, (i) =>
      post(server, aSubmission({ comment: `Número ${i}.` }), { headers }),
    )
    expect(answers.map(({ status }) => status)).toEqual([...Array(5).fill(303), ...Array(15).fill(429)])
    expect(await keptOf('Número ')).toHaveLength(5)

    const last = answers.at(-1)
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(60)
    const page = openHtml(last?.text ?? '')
    expect(page.querySelector('textarea')?.value).toBe('Número 19.')
    const wait = `Espere ${last?.headers['retry-after']} segundos e envie de novo.`
    expect(page.querySelector('[role=alert]')?.textContent).toContain(wait)

    expect((await send(server, article, { headers })).status).toBe(200)
    expect((await post(server, aSubmission())).status).toBe(303)
  })

  test('36. of twenty that come at once exactly five pass', async () => {
    const headers = { 'x-forwarded-for': someAddress() }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        post(server, aSubmission({ comment: `Junto ${i}.` }), { headers }),
      ),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
    expect(await keptOf('Junto ')).toHaveLength(5)
  })

  test.each([
    ['the whole /64 of an IPv6 network', (i: number) => `2001:db8:1:2:${i}:${i}::${i + 1}`],
    [
      'an IPv4 address, however it is written',
      (i: number) => ['203.0.113.8', '::ffff:203.0.113.8'][i % 2] ?? '',
    ],
    ['an address, whatever the client puts before it', (i: number) => `198.51.100.${i}, 203.0.113.9`],
  ])('37. one client is %s', async (_what, forwardedFor) => {
    const answers = await inTurn(6, (i) =>
      post(server, aSubmission({ comment: `Giro ${i}.` }), {
        headers: { 'x-forwarded-for': forwardedFor(i) },
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429])
  })

  test('37. two networks are two clients', async () => {
    const answers = await inTurn(6, (i) =>
      post(server, aSubmission(), { headers: { 'x-forwarded-for': `2001:db8:2:${i}::1` } }),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303])
  })

  test('39. what fills the trap hears of success, and only moderators hear of it', async () => {
    const comment = 'Um robô passou por aqui.'
    const answer = await post(server, aSubmission({ comment, website: 'https://spam.example' }))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(new RegExp(`^${article}/held/[0-9a-f-]{36}\\?token=`))
    expect(await rowOf(server, comment)).toMatchObject({ status: 'spam' })
    const held = await send(server, answer.headers.location ?? '')
    expect(held.text).toContain('Seu comentário espera revisão')
    expect(held.text).not.toMatch(/spam/i)
    expect((await send(server, article)).text).not.toContain('Um robô passou por aqui.')
    const json = await post(server, aSubmission({ website: 'x' }), { as: 'json' })
    expect([json.status, JSON.parse(json.text).status]).toEqual([202, 'held'])
  })

  test('39. no person and no browser meets the trap', async () => {
    const page = parseHtml((await send(server, article)).text)
    const trap = page.querySelector<HTMLInputElement>('input[name=website]')
    expect(trap?.getAttribute('autocomplete')).toBe('off')
    expect(trap?.getAttribute('tabindex')).toBe('-1')
    expect(trap?.closest('[aria-hidden=true]')).not.toBeNull()
    expect(trap?.type).toBe('text')
    expect(trap?.closest('[hidden], [style]')).toBeNull()
  })

  test.each<[string, Record<string, string>]>([
    ['neither', {}],
    ['no User-Agent', { referer: 'http://localhost/articles/errar-em-publico' }],
    ['no Referer', { 'user-agent': 'Mozilla/5.0' }],
    ['empty ones', { 'user-agent': '', referer: '' }],
  ])(
    '41. a client that says where it comes from and what it is: %s, is checked all the same',
    async (what, headers) => {
      const comment = `Ganhe dinheiro fácil: ${what}.`
      await post(server, aSubmission({ comment }), { headers })
      expect(await rowOf(server, comment)).toMatchObject({ status: 'held' })
      await post(server, aSubmission({ comment: `Armadilha: ${what}.`, website: 'x' }), { headers })
      expect(await rowOf(server, `Armadilha: ${what}.`)).toMatchObject({ status: 'spam' })
    },
  )
})

test('38. two instances on one store let exactly the limit pass', async () => {
  const env = { TRUSTED_PROXY_HOPS: '1' }
  const one = await startTestServer({ env })
  onTestFinished(() => one.stop())
  const other = await startTestServer({ env, beside: one })
  onTestFinished(() => other.stop())
  const headers = { 'x-forwarded-for': someAddress() }
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      post(i % 2 ? one : other, aSubmission({ comment: `De dois lados ${i}.` }), { headers }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(5).fill(303), ...Array(15).fill(429)])
  const saved = (await rowsOf(one)).filter(({ body }) => String(body).startsWith('De dois lados '))
  expect(saved).toHaveLength(5)
  for (const server of [one, other])
    expect((await send(server, article)).text.match(/<p>De dois lados \d+\.<\/p>/g)).toHaveLength(5)
}, 120_000)

test('62. of two hundred comments on one article none costs more than a render, and everybody reads on', async () => {
  // Next's own switch: it then writes a line for every page that it renders and keeps.
  const server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1', NEXT_PRIVATE_DEBUG_CACHE: '1' } })
  onTestFinished(() => server.stop())
  await send(server, article)
  const renders = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('FileSystemCache: set') && line.endsWith(article)).length
  const before = renders()
  const reading = { goesOn: true, statuses: new Set<number>(), pages: 0 }
  const readers = Array.from({ length: 4 }, async () => {
    while (reading.goesOn) {
      reading.statuses.add((await send(server, article)).status)
      reading.pages += 1
    }
  })
  for (let i = 0; i < 40; i++) {
    const burst = Array.from({ length: 5 }, (_, n) =>
      post(
        server,
        aSubmission({ name: `Nome ${i}-${n}`, comment: `Rajada ${i}-${n}: ${'abcde'[n]} ${i * 7919}.` }),
      ),
    )
    for (const { status } of await Promise.all(burst)) expect(status).toBe(303)
  }
  reading.goesOn = false
  await Promise.all(readers)
  expect([...reading.statuses]).toEqual([200])
  expect(renders() - before).toBeLessThanOrEqual(Math.min(200, reading.pages))
}, 120_000)

test('37. without a proxy no header makes one client another', async () => {
  const server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '0' } })
  onTestFinished(() => server.stop())
  const names = [
    'x-forwarded-for',
    'x-real-ip',
    'cf-connecting-ip',
    'true-client-ip',
    'forwarded',
    'x-client-ip',
  ]
  const answers = await inTurn(6, (i) => {
    const value = (name: string) => (name === 'forwarded' ? `for=203.0.113.${i}` : `203.0.113.${i}`)
    const headers = Object.fromEntries(names.map((name) => [name, value(name)]))
    return post(server, aSubmission({ comment: `Disfarce ${i}.` }), { headers })
  })
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429])
})

async function inTurn(count: number, ask: (i: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let i = 0; i < count; i++) answers.push(await ask(i))
  return answers
}
