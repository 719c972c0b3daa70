import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { post, rowOf, send } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'

const server = serverForTests({ TRUSTED_PROXY_HOPS: '1', SITE_URL: 'https://gazeta.example' })

describe('24. a form on another site sends nothing in a reader’s name', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a neighbour on the same domain', { origin: 'https://blog.gazeta.example' }],
    ['another scheme of our name', { origin: 'http://gazeta.example', host: 'other.example' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    [
      'a cross-site fetch with our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'https://gazeta.example' },
    ],
    [
      'another origin that says it is ours',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ],
    [
      'another origin that a proxy vouches for',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ])('%s: 403 and no row', async (what, headers) => {
    const fields = aSubmission({ comment: `De fora: ${what}.` })
    expect((await post(server, fields, { headers })).status).toBe(403)
    expect((await post(server, fields, { headers, as: 'json' })).status).toBe(403)
    expect(await rowOf(server, fields.comment)).toBeUndefined()
  })

  test.each<[string, Record<string, string>]>([
    ['our own page', { origin: 'https://gazeta.example', 'sec-fetch-site': 'same-origin' }],
    ['a program, which sends neither header', {}],
    ['a page that a user agent opened itself', { 'sec-fetch-site': 'none' }],
  ])('%s: taken', async (what, headers) => {
    const fields = aSubmission({ comment: `De casa: ${what}.` })
    expect((await post(server, fields, { headers })).status).toBe(303)
    expect(await rowOf(server, fields.comment)).toMatchObject({ status: 'published' })
  })
})

describe('27. where an answer leads is nobody else’s to say', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['Host', { host: 'evil.example' }, {}],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }, {}],
    ['Forwarded', { forwarded: 'host=evil.example;proto=https' }, {}],
    ['Referer', { referer: 'https://evil.example/articles/errar-em-publico' }, {}],
    ['a returnTo field', {}, { returnTo: 'https://evil.example' }],
    ['a returnTo field without a scheme', {}, { returnTo: '//evil.example' }],
    ['a returnTo field with a backslash', {}, { returnTo: '/\\evil.example' }],
    ['an X-Original-URL', { 'x-original-url': '/evil', 'x-rewrite-url': '/evil' }, {}],
  ])('not %s', async (_what, headers, fields) => {
    const published = await post(server, { ...aSubmission(), ...fields }, { headers })
    expect(published.status).toBe(303)
    expect(published.headers.location).toMatch(/^\/articles\/errar-em-publico#comment-[0-9a-f-]{36}$/)
    const held = await post(
      server,
      { ...aSubmission({ comment: 'Compre seguidores.' }), ...fields },
      { headers },
    )
    expect(held.status).toBe(303)
    expect(held.headers.location).toMatch(
      /^\/articles\/errar-em-publico\/held\/[0-9a-f-]{36}\?token=[\w-]{43}$/,
    )
  })

  test('addresses in JSON are those of the site', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    const { text } = await post(server, aSubmission(), { as: 'json', headers })
    expect(JSON.parse(text).url).toMatch(/^https:\/\/gazeta\.example\/articles\/errar-em-publico#comment-/)
    const list = await send(server, '/api/articles/errar-em-publico/comments', { headers })
    expect(list.text).not.toContain('evil.example')
    expect((await send(server, '/articles/errar-em-publico', { headers })).text).not.toContain('evil.example')
  })

  test.each(['//evil.example', '/\\evil.example', 'https:evil.example'])(
    'an article called %s is none',
    async (article) => {
      const { status, headers } = await post(server, aSubmission({ article }))
      expect([status, headers.location]).toEqual([404, undefined])
    },
  )
})
