import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { NewComment } from '../../src/domain/comment.ts'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import { countsOf, keepComment, keepReport, leadsTo, moderatedRows, stateOf } from '../server/moderated.ts'
import { addTestModerator, postToDesk, signInTo, type TestModerator } from '../server/moderators.ts'
import { type Answer, send } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'

const server = serverForTests()
const article = '/articles/errar-em-publico'
const payload = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

type Staff = TestModerator & { cookie: string }
let ana: Staff
let bia: Staff

beforeAll(async () => {
  const [first, second] = [await addTestModerator(server, 'admin'), await addTestModerator(server)]
  ana = { ...first, cookie: await signInTo(server, first) }
  bia = { ...second, cookie: await signInTo(server, second) }
})

/** Decides as the page's form does. */
function decide(
  choice: string[],
  decision: string,
  { cookie }: Staff,
  from?: Record<string, string>,
): Promise<Answer> {
  const fields = new URLSearchParams([...choice.map((one) => ['choice', one]), ['decision', decision]])
  return send(server, '/api/moderation/decisions', {
    method: 'POST',
    headers: {
      ...(from ?? { origin: server.url, 'sec-fetch-site': 'same-origin' }),
      ...{ cookie, 'content-type': 'application/x-www-form-urlencoded' },
    },
    body: `${fields}&back=%2Fmoderation%2Fheld`,
  })
}

function get(path: string, { cookie }: Staff = ana): Promise<Answer> {
  return send(server, path, { headers: { cookie } })
}

const held = (own: Partial<NewComment> = {}) => keepComment(server, { status: 'held', ...own })

/** Everything that moderators do, with fields that would work. */
function deeds({ id }: NewComment): [string, Record<string, string>][] {
  return [
    ['decisions', { choice: `${id}:1`, decision: 'published' }],
    ['undo', { batch: id }],
    ['edit', { id, version: '1', name: 'Eu', comment: 'Outro texto' }],
    ['bans', { kind: 'name', comment: id, days: '7' }],
    ['end-ban', { id }],
    ['disable', { id: bia.id }],
  ]
}

describe('24. and 25. a form on another site moderates nothing', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a client that says nothing', {}],
  ])('%s: 403, and nothing changes', async (_what, from) => {
    const comment = await held()
    const before = await moderatedRows(server)
    for (const [action, fields] of deeds(comment)) {
      const answer = await postToDesk(server, action, fields, { cookie: ana.cookie, from })
      expect(answer.status, action).toBe(403)
    }
    expect(await moderatedRows(server)).toBe(before)
  })
})

test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('26. %s moderates nothing', async (method) => {
  const comment = await held()
  const before = await moderatedRows(server)
  for (const [action, fields] of deeds(comment)) {
    const answer = await send(server, `/api/moderation/${action}?${new URLSearchParams(fields)}`, {
      ...{ method, headers: { cookie: ana.cookie, origin: server.url } },
    })
    expect([answer.status, answer.headers.allow], action).toEqual([405, 'POST'])
  }
  expect(await moderatedRows(server)).toBe(before)
})

describe('27. nothing leads out of the desk', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/articles/x',
    'javascript:alert(1)',
  ])('%s', async (back) => {
    const { id } = await held()
    const fields = { choice: `${id}:1`, decision: 'spam', back }
    const answer = await postToDesk(server, 'decisions', fields, { cookie: ana.cookie })
    expect(leadsTo(answer)).toMatchObject({ status: 303, path: '/moderation' })
  })
})

describe('28. every handler asks who it is', () => {
  const nobody: [string, Record<string, string>][] = [
    ['nobody', {}],
    ['a session that was made up', { cookie: 'prelo-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['who goes round a middleware', { 'x-middleware-subrequest': 'middleware:middleware:middleware' }],
  ]

  test.each(nobody)('%s does nothing', async (_who, headers) => {
    const comment = await held()
    const before = await moderatedRows(server)
    for (const [action, fields] of deeds(comment)) {
      const answer = await postToDesk(server, action, fields, { headers })
      // A text that was typed goes back to whoever typed it, and nowhere else.
      const told = action === 'edit' ? [401, undefined] : [303, '/moderation/sign-in']
      expect([answer.status, answer.headers.location], action).toEqual(told)
    }
    expect(await moderatedRows(server)).toBe(before)
  })

  test.each(nobody)('%s sees nothing', async (_who, headers) => {
    const { id } = await held({ body: 'Só para a moderação.' })
    const paths = [
      '',
      '/held',
      '/spam',
      `/comments/${id}`,
      '/search?q=moderacao',
      '/bans',
      '/log',
      '/moderators',
    ]
    const build = readFileSync('.next/BUILD_ID', 'utf8')
    const data = [
      `/_next/data/${build}/moderation/held.json?queue=held`,
      `/_next/data/${build}/moderation/log.json`,
    ]
    for (const path of [...paths.map((rest) => `/moderation${rest}`), ...data]) {
      const answer = await send(server, path, { headers })
      expect(answer.text, path).not.toContain('Só para')
      expect(answer.text, path).not.toContain(ana.name)
      expect(answer.headers['cache-control'], path).toBe('private, no-store')
      if (!path.startsWith('/_next')) expect(answer.status, path).toBe(303)
    }
  })

  test('a moderator is no administrator', async () => {
    const page = await get('/moderation/moderators', bia)
    expect(page.status).toBe(403)
    expect(page.text).not.toContain(ana.name)
    const answer = await postToDesk(server, 'disable', { id: ana.id }, { cookie: bia.cookie })
    expect(answer.status).toBe(403)
    expect((await get('/moderation')).status).toBe(200)
  })

  test('an administrator cannot shut out themselves', async () => {
    const answer = await postToDesk(server, 'disable', { id: ana.id }, { cookie: ana.cookie })
    expect(leadsTo(answer).told.get('said')).toBe('cannot-disable')
    expect((await get('/moderation')).status).toBe(200)
  })
})

test('30. no page of the desk can be framed, kept or listed', async () => {
  for (const path of ['/moderation', '/moderation/held', '/moderation/log']) {
    const { headers } = await get(path)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

describe('33. what is not published is nowhere', () => {
  test.each(['held', 'spam', 'refused'] as const)('%s', async (decision) => {
    const comment = await keepComment(server, { body: `Sumido como ${decision}.`, name: `Nome ${decision}` })
    expect((await send(server, article)).text).toContain(comment.body)
    await decide([`${comment.id}:1`], decision, ana)
    const reply = await send(server, `${article}/reply/${comment.id}`)
    expect(reply.status).toBe(404)
    for (const path of [
      ...[article, `${article}/comments/2`, `${article}/comments.xml`, '/comments.xml', '/', '/feed.xml'],
      ...[`/api/articles/errar-em-publico/comments`, '/search?q=Sumido'],
    ]) {
      const { text } = await send(server, path)
      expect(text, path).not.toContain(comment.body)
      expect(text, path).not.toContain(comment.name)
      expect(text, path).not.toContain(comment.id)
    }
    const { counted, real } = await countsOf(server, 'errar-em-publico')
    expect(counted).toBe(real)
  })
})

test('34. of many decisions each is told by itself', async () => {
  const [one, two, taken] = [await held(), await held(), await held()]
  await decide([`${taken.id}:1`], 'spam', bia)
  const unknown = '01890a5d-0000-774b-bcce-000000000000'
  const choices = [`${one.id}:1`, `${taken.id}:1`, `${unknown}:1`, `${two.id}:1`]
  const answer = await decide(choices, 'published', ana)
  const states = await Promise.all([one, two, taken].map(({ id }) => stateOf(server, id)))
  expect(states.map(({ status }) => status)).toEqual([...['published', 'published', 'spam']])
  const page = openHtml((await get(answer.headers.location ?? '')).text).querySelector('[role=alert]')
  expect(page?.textContent).toContain('2 comentários: publicado.')
  expect(page?.textContent).toContain(`${bia.name} já decidiu sobre o comentário de Ana: spam.`)
  expect(page?.textContent).toContain('1 comentário não existe mais.')
})

test.each<[string, Record<string, string>]>([
  ['a decision that there is not', { choice: 'x', decision: 'deleted' }],
  ['no decision', {}],
  ['an id that is none', { choice: "' or 1=1 --:1", decision: 'spam' }],
  ['a kind of ban that there is not', { kind: 'planet', days: '1' }],
])('34. %s is refused', async (_what, fields) => {
  const before = await moderatedRows(server)
  const action = 'kind' in fields ? 'bans' : 'decisions'
  expect((await postToDesk(server, action, fields, { cookie: ana.cookie })).status).toBe(400)
  expect(await moderatedRows(server)).toBe(before)
})

describe('58. of several at once one wins', () => {
  test('two moderators, and one of them twice', async () => {
    const { id } = await held()
    const answers = await Promise.all([
      decide([`${id}:1`], 'published', ana),
      decide([`${id}:1`], 'published', ana),
      decide([`${id}:1`], 'refused', bia),
    ])
    const conflicts = answers.map((answer) => leadsTo(answer).told.get('conflict'))
    expect(conflicts.filter((told) => told === id)).toHaveLength(2)
    expect((await stateOf(server, id)).version).toBe(2)
    const { counted, real } = await countsOf(server, 'errar-em-publico')
    expect(counted).toBe(real)
  })

  test('undo, and another decision', async () => {
    const { id } = await held()
    const batch = leadsTo(await decide([`${id}:1`], 'published', ana)).told.get('batch') ?? ''
    const answers = await Promise.all([
      postToDesk(server, 'undo', { batch }, { cookie: ana.cookie }),
      decide([`${id}:2`], 'spam', bia),
    ])
    expect(answers.filter((answer) => leadsTo(answer).told.has('conflict'))).toHaveLength(1)
    expect(['held', 'spam']).toContain((await stateOf(server, id)).status)
    expect((await stateOf(server, id)).version).toBe(3)
  })

  test('nobody undoes what another has decided', async () => {
    const { id } = await held()
    const batch = leadsTo(await decide([`${id}:1`], 'published', ana)).told.get('batch') ?? ''
    const answer = await postToDesk(server, 'undo', { batch }, { cookie: bia.cookie })
    expect(leadsTo(answer).told.get('said')).toBe('nothing-undone')
    expect(await stateOf(server, id)).toMatchObject({ status: 'published', version: 2 })
  })

  test('an edit of what has changed is given back with its text', async () => {
    const { id } = await held({ body: 'Antes.' })
    await decide([`${id}:1`], 'published', bia)
    const fields = { id, version: '1', name: 'Ana', comment: 'Meu trabalho de cinco minutos.' }
    const answer = await postToDesk(server, 'edit', fields, { cookie: ana.cookie })
    expect(answer.status).toBe(409)
    expect(openHtml(answer.text).querySelector('textarea')?.value).toBe('Meu trabalho de cinco minutos.')
    expect((await stateOf(server, id)).body).toBe('Antes.')
  })
})

test('61. the next look at the article shows what was decided', async () => {
  const comment = await held({ body: 'Aprovado agora mesmo.' })
  expect((await send(server, article)).text).not.toContain(comment.body)
  const decided = await decide([`${comment.id}:1`], 'published', ana)
  expect((await send(server, article)).text).toContain(comment.body)
  await postToDesk(
    server,
    'undo',
    { batch: leadsTo(decided).told.get('batch') ?? '' },
    { cookie: ana.cookie },
  )
  expect((await send(server, article)).text).not.toContain(comment.body)
})

describe('1. and 3. what strangers type is text at the desk', () => {
  let comment: NewComment

  beforeAll(async () => {
    comment = await held({
      name: payload,
      body: `${payload} [x](javascript:alert(1)) ![t](https://evil.example/t.png)`,
    })
    await keepReport(server, comment.id)
    await postToDesk(
      server,
      'bans',
      { kind: 'word', value: payload, reason: payload, days: '' },
      { cookie: ana.cookie },
    )
  })

  test.each([
    ['the queue', () => '/moderation/held'],
    ['the reports', () => '/moderation/reported'],
    ['its own page', () => `/moderation/comments/${comment.id}`],
    ['a search', () => `/moderation/search?q=${encodeURIComponent(payload)}&by=name`],
    ['the bans', () => '/moderation/bans'],
    ['a notice', () => `/moderation/held?conflict=${comment.id}&said=${encodeURIComponent(payload)}`],
  ])('in %s', async (_where, path) => {
    const { status, text } = await get(path())
    const page = parseHtml(text)
    expect(status).toBe(200)
    expect(page.body.textContent).toContain('<script>alert(1)</script>')
    const sources = [...page.querySelectorAll('script')].map(({ src }) => new URL(src).pathname)
    expect(sources.filter((source) => !source.startsWith('/assets/'))).toEqual([])
    expect(page.querySelectorAll('main img, [onerror], [href^="javascript:"]')).toHaveLength(0)
  })

  test('after a moderator has edited it, for readers as well', async () => {
    const { id } = await held()
    const fields = { id, version: '1', name: payload, comment: `Editado. ${payload}` }
    expect((await postToDesk(server, 'edit', fields, { cookie: ana.cookie })).status).toBe(303)
    await decide([`${id}:2`], 'published', ana)
    const page = parseHtml((await send(server, article)).text)
    const shown = page.getElementById(`comment-${id}`)
    expect(shown?.textContent).toContain('<script>alert(1)</script>')
    expect(shown?.querySelectorAll('script, img')).toHaveLength(0)
  })
})

describe('47. a moderator’s edit follows the rules for everybody’s comments', () => {
  test.each([
    ['no text', { name: 'Ana', comment: ' ' }, 'Por favor, digite seu comentário!'],
    ['no name', { name: '\u200b', comment: 'Texto' }, 'Por favor, digite seu nome aqui'],
    [
      'a text that is too long',
      { name: 'Ana', comment: 'a'.repeat(5001) },
      'O comentário passa de 5000 caracteres.',
    ],
  ])('%s: 422, and what was typed comes back', async (_what, typed, message) => {
    const { id } = await held({ body: 'Como era.' })
    const answer = await postToDesk(server, 'edit', { id, version: '1', ...typed }, { cookie: ana.cookie })
    expect(answer.status).toBe(422)
    const page = openHtml(answer.text)
    expect(page.textContent).toContain(message)
    expect(page.querySelector('textarea')?.value).toBe(typed.comment)
    expect((await stateOf(server, id)).body).toBe('Como era.')
  })
})

test('50. no page of the desk tells an address, a key or a secret', async () => {
  const secrets = { emailKey: 'KEY-OF-EMAIL', clientKey: 'KEY-OF-CLIENT', authorKey: 'KEY-OF-BROWSER' }
  const sealedEmail = 'SEALED-EMAIL'
  const { id } = await held({ ...secrets, sealedEmail, name: 'Sigilosa' })
  for (const kind of ['email', 'address'])
    await postToDesk(server, 'bans', { kind, comment: id, days: '7' }, { cookie: ana.cookie })
  const typed = { kind: 'email', value: 'alguem@example.com', days: '7' }
  await postToDesk(server, 'bans', typed, { cookie: ana.cookie })
  const build = readFileSync('.next/BUILD_ID', 'utf8')
  for (const path of [
    ...['/moderation/held', `/moderation/comments/${id}`, '/moderation/bans', '/moderation/log'],
    ...[`/moderation/search?by=email&like=${id}`, `/moderation/search?q=sigilosa`],
    `/_next/data/${build}/moderation/comments/${id}.json?id=${id}`,
    `/_next/data/${build}/moderation/bans.json`,
  ]) {
    const { status, text } = await get(path)
    expect(status, path).toBe(200)
    expect(text, path).not.toMatch(/KEY-OF|SEALED|alguem@example\.com|alguem%40/)
  }
})

test('50. nothing of the desk is in any public byte', async () => {
  const comment = await held({ body: 'Nada disto é público.' })
  await decide([`${comment.id}:1`], 'published', ana)
  for (const path of [
    article,
    '/',
    '/comments.xml',
    '/api/articles/errar-em-publico/comments',
    '/sitemap.xml',
  ]) {
    const { text } = await send(server, path)
    expect(text, path).not.toContain('/moderation')
    expect(text, path).not.toContain(ana.name)
    expect(text, path).not.toContain(ana.id)
    expect(text, path).not.toMatch(/moderated|findings|desk-/)
  }
  const robots = await send(server, '/robots.txt')
  expect(robots.text).not.toContain('moderation')
})

test('56. the log of the server names nobody', () => {
  expect(server.output()).not.toMatch(/KEY-OF|SEALED|alguem@example\.com|Só para a moderação/)
})
