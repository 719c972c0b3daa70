import { readFileSync } from 'node:fs'
import { TOTP } from 'otpauth'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHtml } from '../builders/parse-html.ts'
import {
  addTestModerator,
  cookiesOf,
  deskRows,
  isLetIn,
  postToDesk,
  signInTo,
  type TestModerator,
  withModerators,
} from '../server/moderators.ts'
import { send, someAddress } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'

const server = serverForTests()
const next = 'um bonde chamado desejo'

describe('24. and 25. a form on another site does nothing in a moderator’s name', () => {
  let ana: TestModerator
  let cookie: string

  beforeAll(async () => {
    ana = await addTestModerator(server)
    cookie = await signInTo(server, ana)
    await signInTo(server, ana)
  })

  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another origin alone', { origin: 'https://evil.example' }],
    [
      'another origin that says it is ours',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a cross-site request without an origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a client that says nothing', {}],
  ])('%s: 403, and nothing changes', async (_what, from) => {
    const before = await deskRows(server)
    const { name, password } = ana
    const forms: [string, Record<string, string>][] = [
      ['sign-in', { name, password }],
      ['sign-out', {}],
      ['password', { current: password, next, again: next }],
      ['two-factor', { do: 'offer', password }],
      ['sessions', { end: 'others' }],
      ['code', { code: '123456' }],
    ]
    for (const [action, fields] of forms) {
      const answer = await postToDesk(server, action, fields, { cookie, from })
      expect([answer.status, answer.headers['set-cookie']], action).toEqual([403, undefined])
    }
    expect(await deskRows(server)).toBe(before)
    expect(await isLetIn(server, cookie)).toBe(true)
  })

  test.each<[string, () => Record<string, string>]>([
    ['both', () => ({ origin: server.url, 'sec-fetch-site': 'same-origin' })],
    ['the origin alone', () => ({ origin: server.url })],
    ['fetch metadata alone', () => ({ 'sec-fetch-site': 'same-origin' })],
  ])('our own page says so with %s: done', async (_what, from) => {
    const { name, password } = ana
    const answer = await postToDesk(server, 'sign-in', { name, password }, { from: from() })
    expect(answer.status).toBe(303)
  })
})

describe('25. the cookies of the desk', () => {
  const secure = serverForTests({ TRUSTED_PROXY_HOPS: '1', SITE_URL: 'https://gazeta.example' })
  const token = '[\\w-]{43}'

  test('are out of reach for scripts, other sites, neighbours and plain http where the site has https', async () => {
    const answer = await postToDesk(secure, 'sign-in', await addTestModerator(secure), {
      from: { origin: 'https://gazeta.example' },
    })
    const bound = 'HttpOnly; SameSite=Lax; Secure'
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^__Host-prelo-session=${token}; Path=/; Max-Age=2592000; ${bound}$`)),
      expect.stringMatching(
        new RegExp(`^__Host-prelo-browser=${token}; Path=/; Max-Age=31536000; ${bound}$`),
      ),
      `__Host-prelo-ticket=; Path=/; Max-Age=0; ${bound}`,
    ])
    expect(await isLetIn(secure, cookiesOf(answer))).toBe(true)
    const underAnotherName = cookiesOf(answer).replaceAll('__Host-', '')
    expect(await isLetIn(secure, underAnotherName)).toBe(false)
  })

  test('work without https where the site has none', async () => {
    const answer = await postToDesk(server, 'sign-in', await addTestModerator(server))
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^prelo-session=${token}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax$`),
    )
  })
})

describe('26. reading changes nothing', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])(
    '%s on what changes something: 405',
    async (method) => {
      const ana = await addTestModerator(server)
      const cookie = await signInTo(server, ana)
      const before = await deskRows(server)
      for (const action of ['sign-in', 'code', 'sign-out', 'password', 'two-factor', 'sessions']) {
        const query = new URLSearchParams({ ...ana, end: 'others', do: 'offer', current: ana.password, next })
        const headers = { cookie, origin: server.url, 'sec-fetch-site': 'same-origin' }
        const answer = await send(server, `/api/moderation/${action}?${query}`, { method, headers })
        expect([answer.status, answer.headers.allow], action).toEqual([405, 'POST'])
      }
      expect(await deskRows(server)).toBe(before)
    },
  )

  test('a form sent to a page of the desk does nothing', async () => {
    const ana = await addTestModerator(server)
    const cookie = await signInTo(server, ana)
    const before = await deskRows(server)
    for (const path of ['/moderation', '/moderation/account', '/moderation/sign-in']) {
      const body = String(new URLSearchParams({ do: 'offer', password: ana.password, end: 'others' }))
      const headers = { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' }
      await send(server, path, { method: 'POST', headers, body })
    }
    expect(await deskRows(server)).toBe(before)
  })
})

describe('27. sign-in leads to pages of the desk only', () => {
  const tricks = [
    ...['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example/moderation'],
    ...['/moderation//evil.example', '/moderation/..//evil.example', '/moderation\\@evil.example'],
    ...['/moderation@evil.example', '/moderation.evil.example', '/%2f/evil.example', '\t//evil.example'],
    ...['/moderation/%2e%2e/%2e%2e//evil.example', 'javascript:alert(1)', '/moderation\r\nSet-Cookie: a=b'],
    ...['/api/moderation/sign-out', '/articles/errar-em-publico', '/moderation/sign-in', ''],
  ]

  test.each(tricks)('not to %j', async (returnTo) => {
    const ana = await withOwnPassword(await addTestModerator(server))
    const answer = await postToDesk(server, 'sign-in', { ...ana, returnTo })
    expect([answer.status, answer.headers.location]).toEqual([303, '/moderation'])
    const cookie = cookiesOf(answer)
    const path = `/moderation/sign-in?returnTo=${encodeURIComponent(returnTo)}`
    expect((await send(server, path, { headers: { cookie } })).headers.location).toBe('/moderation')
    const form = openHtml((await send(server, path)).text)
    expect(form.querySelector<HTMLInputElement>('input[name=returnTo]')?.value).toBe('/moderation')
  })

  test.each(['/moderation/account', '/moderation/queue/held?page=2&q=chuva%20forte', '/moderation'])(
    'but to %s',
    async (returnTo) => {
      const ana = await withOwnPassword(await addTestModerator(server))
      const answer = await postToDesk(server, 'sign-in', { ...ana, returnTo })
      expect([answer.status, answer.headers.location]).toEqual([303, returnTo])
    },
  )

  test('whoever is not signed in is led there and back, with 303 and a relative address', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    for (const path of ['/moderation', '/moderation/account?done=password']) {
      const answer = await send(server, path, { headers })
      expect([answer.status, answer.headers.location]).toEqual([
        303,
        `/moderation/sign-in?returnTo=${encodeURIComponent(path)}`,
      ])
      expect(answer.text).not.toContain('evil.example')
    }
  })

  /** Somebody with a first password is led to their account instead. */
  async function withOwnPassword(moderator: TestModerator): Promise<TestModerator> {
    const cookie = await signInTo(server, moderator)
    const fields = { current: moderator.password, next, again: next }
    await postToDesk(server, 'password', fields, { cookie })
    return { ...moderator, password: next }
  }
})

describe('28. no guard can be gone round', () => {
  const headers = {
    'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
    'x-middleware-rewrite': '/moderation',
    'x-nextjs-data': '1',
    'x-matched-path': '/moderation',
    'x-invoke-path': '/moderation',
  }

  test.each(['/moderation', '/moderation/account'])('%s shows nothing to strangers', async (path) => {
    const ana = await addTestModerator(server)
    const answer = await send(server, path, { headers: { ...headers, cookie: 'prelo-session=forged' } })
    expect([answer.status, answer.text.includes(ana.name)]).toEqual([303, false])
  })

  test('nor does its data', async () => {
    const id = readFileSync('.next/BUILD_ID', 'utf8').trim()
    for (const path of ['moderation', 'moderation/account']) {
      const { text } = await send(server, `/_next/data/${id}/${path}.json`, { headers })
      expect(text).not.toMatch(/"moderator"|"sessions"|"frame"/)
    }
  })

  test.each(['password', 'two-factor', 'sessions'])('%s does nothing for strangers', async (action) => {
    const before = await deskRows(server)
    for (const cookie of ['', 'prelo-session=', 'prelo-session=forged', `prelo-session=${'A'.repeat(43)}`]) {
      const answer = await postToDesk(server, action, { end: 'others', do: 'offer' }, { cookie, headers })
      expect([answer.status, answer.headers.location]).toEqual([303, '/moderation/sign-in'])
    }
    expect(await deskRows(server)).toBe(before)
  })
})

describe('29. passwords cannot be tried out, and sessions can be ended', () => {
  test('the eleventh bad password at one account is 429, wherever it comes from', async () => {
    const ana = await addTestModerator(server)
    const statuses: number[] = []
    for (let i = 0; i < 11; i++)
      statuses.push((await postToDesk(server, 'sign-in', { ...ana, password: `errada ${i}` })).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    const right = await postToDesk(server, 'sign-in', ana)
    expect(right.status).toBe(429)
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(800)
    expect(right.headers['set-cookie']).toBeUndefined()
    const page = openHtml(right.text)
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Espere 15 minutos')
    expect(page.querySelector<HTMLInputElement>('input[name=name]')?.value).toBe(ana.name)
  })

  test('the eleventh bad password of one client is 429, whatever it calls itself and whoever it tries', async () => {
    const own = someAddress()
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) {
      const address = `203.0.113.${i}, ${own}`
      const fields = { name: `Nome ${i}`, password: 'errada' }
      statuses.push((await postToDesk(server, 'sign-in', fields, { address })).status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    const ana = await addTestModerator(server)
    expect((await postToDesk(server, 'sign-in', ana, { address: own })).status).toBe(429)
    expect((await postToDesk(server, 'sign-in', ana)).status).toBe(303)
  })

  test('a name that nobody has is refused in the same words', async () => {
    const ana = await addTestModerator(server)
    const known = await postToDesk(server, 'sign-in', { ...ana, password: 'errada' })
    const unknown = await postToDesk(server, 'sign-in', { name: 'Ninguém', password: 'errada' })
    expect([known.status, unknown.status]).toEqual([401, 401])
    expect(unknown.text.replaceAll('Ninguém', '')).toBe(known.text.replaceAll(ana.name, ''))
    expect(openHtml(known.text).querySelector('[role=alert]')?.textContent).toContain(
      'O nome ou a senha não conferem.',
    )
  })

  test('a session is a new one with each sign-in, and the one before has ended', async () => {
    const ana = await addTestModerator(server)
    const before = await signInTo(server, ana)
    const after = await signInTo(server, ana, { cookie: before })
    expect(after).not.toBe(before)
    expect(await isLetIn(server, before)).toBe(false)
    expect(await isLetIn(server, after)).toBe(true)
  })

  test('a session that somebody planted in a browser is not taken over', async () => {
    const ana = await addTestModerator(server)
    const planted = `prelo-session=${'B'.repeat(43)}`
    const own = await signInTo(server, ana, { cookie: planted })
    expect(own).not.toContain('B'.repeat(43))
    expect(await isLetIn(server, planted)).toBe(false)
  })

  test('signing out ends the session on the server', async () => {
    const ana = await addTestModerator(server)
    const [cookie, other] = [await signInTo(server, ana), await signInTo(server, ana)]
    const answer = await postToDesk(server, 'sign-out', {}, { cookie })
    expect([answer.status, answer.headers.location]).toEqual([303, '/moderation/sign-in?done=signed-out'])
    expect(answer.headers['set-cookie']).toEqual([
      'prelo-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ])
    expect(await isLetIn(server, cookie)).toBe(false)
    expect(await isLetIn(server, other)).toBe(true)
  })

  test('whoever is shut out is out with the next request, and cannot come back', async () => {
    const ana = await addTestModerator(server)
    const cookie = await signInTo(server, ana)
    await withModerators(server, (moderators) => moderators.disable(ana.id, new Date()))
    expect(await isLetIn(server, cookie)).toBe(false)
    expect((await postToDesk(server, 'sign-in', ana)).status).toBe(401)
  })

  test('a changed password ends the sessions of other browsers', async () => {
    const ana = await addTestModerator(server)
    const [own, other] = [await signInTo(server, ana), await signInTo(server, ana)]
    const changed = await postToDesk(
      server,
      'password',
      { current: ana.password, next, again: next },
      { cookie: own },
    )
    expect([changed.status, changed.headers.location]).toEqual([303, '/moderation/account?done=password'])
    expect(await isLetIn(server, own)).toBe(false)
    expect(await isLetIn(server, other)).toBe(false)
    expect(await isLetIn(server, cookiesOf(changed))).toBe(true)
  })

  test('nobody ends the session of somebody else', async () => {
    const [ana, bia] = [await addTestModerator(server), await addTestModerator(server)]
    const [cookie, foreign] = [await signInTo(server, ana), await signInTo(server, bia)]
    const account = openHtml((await send(server, '/moderation/account', { headers: { cookie } })).text)
    expect(account.textContent).toContain('esta sessão')
    const id = JSON.parse(await deskRows(server))[1].find(
      ({ moderator_id }: { moderator_id: string }) => moderator_id === ana.id,
    ).id
    await postToDesk(server, 'sessions', { end: id }, { cookie: foreign })
    await postToDesk(server, 'sessions', { end: 'others' }, { cookie: foreign })
    expect(await isLetIn(server, cookie)).toBe(true)
  })

  test('the second factor cannot be left out, and its code works once', async () => {
    const ana = await addTestModerator(server)
    const cookie = await signInTo(server, ana)
    await postToDesk(server, 'two-factor', { do: 'offer', password: ana.password }, { cookie })
    const account = openHtml((await send(server, '/moderation/account', { headers: { cookie } })).text)
    const secret = account.querySelector('code')?.textContent?.replaceAll(' ', '') ?? ''
    const codeIn = (steps: number) =>
      new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })
    const on = await postToDesk(server, 'two-factor', { do: 'confirm', code: codeIn(0) }, { cookie })
    expect(openHtml(on.text).querySelectorAll('ol code')).toHaveLength(10)

    const first = await postToDesk(server, 'sign-in', ana)
    expect([first.status, first.headers.location]).toEqual([
      303,
      '/moderation/sign-in/code?returnTo=%2Fmoderation',
    ])
    const ticket = cookiesOf(first)
    expect(ticket).toMatch(/^prelo-ticket=/)
    expect(await isLetIn(server, ticket)).toBe(false)
    expect(await isLetIn(server, ticket.replace('ticket', 'session'))).toBe(false)
    expect((await postToDesk(server, 'code', { code: '000000' }, { cookie: ticket })).status).toBe(401)
    const code = codeIn(1)
    const second = await postToDesk(server, 'code', { code }, { cookie: ticket })
    expect(second.status).toBe(303)
    expect(await isLetIn(server, cookiesOf(second))).toBe(true)
    expect((await postToDesk(server, 'code', { code }, { cookie: ticket })).status).toBe(401)
  })
})

describe('30. nobody frames the desk, keeps it or lists it', () => {
  test.each(['/moderation', '/moderation/account', '/moderation/sign-in'])('%s', async (path) => {
    const cookie = path.endsWith('sign-in') ? '' : await signInTo(server, await addTestModerator(server))
    const answer = await send(server, path, { headers: { cookie } })
    expect(answer.status).toBe(200)
    expectClosed(answer)
  })

  test('the way to sign-in', async () => {
    const answer = await send(server, '/moderation')
    expect(answer.status).toBe(303)
    expectClosed(answer)
  })

  test.each<[string, Record<string, string>, number]>([
    ['sign-in', { name: 'Ninguém', password: 'errada' }, 401],
    ['password', {}, 303],
    ['sign-out', {}, 303],
  ])('the answer of %s', async (action, fields, status) => {
    const answer = await postToDesk(server, action, fields)
    expect(answer.status).toBe(status)
    expectClosed(answer)
  })

  function expectClosed({ headers }: Awaited<ReturnType<typeof send>>): void {
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    })
  }
})

describe('56. what the server writes of sign-in', () => {
  test('holds no password, name, token, code or address', async () => {
    const ana = await addTestModerator(server)
    const address = '10.99.88.77'
    const cookie = await signInTo(server, ana, { address })
    await postToDesk(server, 'sign-in', { ...ana, password: 'a senha errada' }, { address })
    await postToDesk(
      server,
      'password',
      { current: 'a senha errada', next, again: next },
      { cookie, address },
    )
    const token = cookie.split('=')[1]?.split(';')[0] ?? 'prelo-session'
    const words = [ana.name, ana.password, 'a senha errada', next, token, address]
    expect(words.filter((word) => server.output().includes(word))).toEqual([])
  })
})
