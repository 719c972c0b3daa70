import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import { alter, change, submit, write } from '../server/change.ts'
import { post, rowOf, rowsOf, send, someAddress } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'
import { eventually } from '../server/test-server.ts'

const server = serverForTests()
const article = '/articles/errar-em-publico'
const nobody = '01890a5d-ac96-774b-bcce-b302099a8057'
const rowWith = async (id: string) => (await rowsOf(server)).find((row) => row.id === id)
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('31. whoever is not its author', () => {
  const tokens: [string, (own: string, other: string) => Record<string, string>][] = [
    ['without a token', () => ({})],
    ['with an empty token', () => ({ 'x-edit-token': '' })],
    ['with half of the token', (own) => bearer(own.slice(0, 20))],
    ['with the token and a letter more', (own) => bearer(`${own}A`)],
    ['with the token of another comment', (_own, other) => bearer(other)],
    [
      'with another author’s cookie',
      (_own, other) => ({ cookie: `prelo-author=${other}`, origin: server.url }),
    ],
  ]

  test.each(tokens)('%s is told the same as of a comment that is not there', async (_what, headersFrom) => {
    const own = await write(server, aSubmission({ comment: 'Só meu.' }))
    const other = await write(server, aSubmission({ comment: 'De outra pessoa.' }))
    const held = await write(server, aSubmission({ comment: 'Só meu: compre seguidores.' }))
    const headers = headersFrom(own.editToken, other.editToken)
    for (const method of ['PATCH', 'DELETE']) {
      const fields = { comment: 'Tomado.' }
      const [yours, waits, none] = await Promise.all(
        [own.id, held.id, nobody].map((id) => change(server, id, { method, headers, fields })),
      )
      expect([yours?.status, waits?.status, none?.status]).toEqual([404, 404, 404])
      expect(yours?.text).toBe(none?.text)
      expect(waits?.text).toBe(none?.text)
    }
    expect(await rowWith(own.id)).toMatchObject({ body: 'Só meu.', status: 'published', version: 1 })
  })

  test('and by the form, too', async () => {
    const own = await write(server, aSubmission({ comment: 'Também só meu.' }))
    const fields = { action: 'edit', comment: 'Tomado.', name: 'Ana' }
    const [yours, none] = await Promise.all(
      [own.id, nobody].map((id) => submit(server, `/api/comments/${id}`, fields)),
    )
    expect([yours?.status, yours?.text]).toEqual([404, none?.text])
    const page = openHtml(yours?.text ?? '')
    expect(page.querySelector('textarea')?.value).toBe('Tomado.')
  })

  test('sees no form: the page leads to what can be changed', async () => {
    const own = await write(server, aSubmission({ comment: 'Meu formulário.' }))
    for (const id of [own.id, nobody]) {
      const { status, headers } = await send(server, `${article}/yours/${id}`)
      expect([status, headers.location]).toEqual([303, `${article}/yours`])
    }
    const list = await send(server, `${article}/yours`, {
      headers: { cookie: `prelo-author=${'A'.repeat(43)}` },
    })
    expect(list.text).toContain('Não há aqui comentário seu que ainda possa ser mudado.')
    expect(list.text).not.toContain('Meu formulário.')
  })
})

describe('31. its author changes nothing', () => {
  test('after 15 minutes', async () => {
    const own = await write(server, aSubmission({ comment: 'De antes.' }))
    await alter(server, 'update comments set created_at = created_at - 900000 where id = ?', own.id)
    const headers = bearer(own.editToken)
    const edit = await change(server, own.id, { headers, fields: { comment: 'Depois.' } })
    const deletion = await change(server, own.id, { headers, method: 'DELETE' })
    expect([edit.status, deletion.status]).toEqual([403, 403])
    expect(await rowWith(own.id)).toMatchObject({ body: 'De antes.', status: 'published' })
    const list = await send(server, `${article}/yours`, { headers: { cookie: own.cookie } })
    expect(list.text).not.toContain('De antes.')
  })

  test('after a moderator has decided', async () => {
    const own = await write(server, aSubmission({ comment: 'Julgado.' }))
    await alter(server, 'update comments set moderated_at = created_at + 1 where id = ?', own.id)
    const fields = { comment: 'Depois.' }
    expect((await change(server, own.id, { headers: bearer(own.editToken), fields })).status).toBe(403)
    expect(await rowWith(own.id)).toMatchObject({ body: 'Julgado.' })
  })

  test('on an article whose comments were closed', async () => {
    const folder = join(server.contentDir, 'articles/2026/01')
    const file = join(folder, 'vai-fechar.md')
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, anArticleFile({ date: '2026-01-02' }))
    await eventually(async () => (await send(server, '/articles/vai-fechar')).status === 200)
    const own = await write(server, aSubmission({ article: 'vai-fechar', comment: 'Ainda aberto.' }))
    writeFileSync(file, anArticleFile({ date: '2026-01-02', comments: 'closed' }))
    await eventually(async () => (await send(server, '/articles/vai-fechar')).text.includes('encerrados'))
    const [headers, fields] = [bearer(own.editToken), { comment: 'Depois.' }]
    const edit = await change(server, own.id, { headers, fields })
    expect([edit.status, (await change(server, own.id, { headers, method: 'DELETE' })).status]).toEqual([
      403, 403,
    ])
    expect(await rowWith(own.id)).toMatchObject({ body: 'Ainda aberto.' })
  })
})

describe('32. an edit goes through every check again', () => {
  test('and spam goes back to the queue', async () => {
    const own = await write(server, aSubmission({ comment: 'Um texto limpo.' }))
    const fields = { comment: 'Agora compre seguidores aqui.' }
    const answer = await change(server, own.id, { headers: bearer(own.editToken), fields })
    expect([answer.status, JSON.parse(answer.text).status]).toEqual([202, 'held'])
    expect((await send(server, article)).text).not.toContain(`comment-${own.id}`)
    expect(await rowWith(own.id)).toMatchObject({ status: 'held' })
  })

  test('after an answer it is marked as edited', async () => {
    const own = await write(server, aSubmission({ comment: 'Concordo.' }))
    await post(server, aSubmission({ comment: 'Que bom.', parent: own.id }))
    await change(server, own.id, { headers: bearer(own.editToken), fields: { comment: 'Discordo.' } })
    const page = parseHtml((await send(server, article)).text)
    const element = page.getElementById(`comment-${own.id}`)
    expect(element?.textContent).toContain('Discordo.')
    expect(element?.querySelector('header')?.textContent).toContain('editado em')
  })
})

describe('3. what is typed is shown as text, by an edit and by a preview as by a comment', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '<svg/onload=alert(1)>',
    '<details open ontoggle=alert(1)>',
    `"'><img src=x onerror=alert(1)>`,
    '</textarea><script>alert(1)</script>',
    `http://x.example/?'onmouseover='alert(1)"onfocus="alert(2)`,
    '[x](javascript:alert(1))',
    '![t](https://evil.example/t.png)',
  ]

  test.each(payloads)('%s', async (payload) => {
    const own = await write(server, aSubmission({ comment: 'Inofensivo.' }))
    const words = { comment: payload, name: payload.slice(0, 80) }
    await change(server, own.id, { headers: bearer(own.editToken), fields: words })
    expect(await rowWith(own.id)).toMatchObject({ body: payload })
    const path = `/api/comments/${own.id}`
    const form = `${article}/yours/${own.id}`
    const cookie = { cookie: own.cookie }
    const shown = await Promise.all([
      send(server, own.location.replace(/#.*/, '')),
      send(server, form, { headers: cookie }),
      send(server, `${article}/yours`, { headers: cookie }),
      send(server, `${article}/report/${own.id}`),
      post(server, { ...aSubmission(words), preview: '1' }),
      submit(server, path, { ...words, preview: '1' }, cookie),
      submit(server, path, { ...words, action: 'edit', version: '1' }, cookie),
      submit(server, `${path}/reports`, { reason: '', note: payload }),
    ])
    expect(shown.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 409, 422])
    for (const { text } of shown) expectHarmless(parseHtml(text))
    const html = JSON.parse(
      (await post(server, { ...aSubmission(words), preview: true }, { as: 'json' })).text,
    )
    expectHarmless(parseHtml(html.html))
  })
})

describe('24. and 26. only a request of ours changes anything', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['nobody, though a cookie comes along', {}],
  ])('a cookie sent by %s: 403', async (_what, headers) => {
    const own = await write(server, aSubmission({ comment: 'Meu, por cookie.' }))
    const act = { headers: { cookie: own.cookie, ...headers }, fields: { comment: 'Forjado.' } }
    expect((await change(server, own.id, act)).status).toBe(403)
    expect((await change(server, own.id, { ...act, method: 'DELETE' })).status).toBe(403)
    expect(await rowWith(own.id)).toMatchObject({ body: 'Meu, por cookie.', status: 'published' })
  })

  test('a token sent from another origin: 403', async () => {
    const own = await write(server, aSubmission({ comment: 'Meu, por token.' }))
    const headers = { ...bearer(own.editToken), origin: 'https://evil.example' }
    expect((await change(server, own.id, { headers, fields: { comment: 'x' } })).status).toBe(403)
    expect((await change(server, own.id, { headers, method: 'DELETE' })).status).toBe(403)
    expect(await rowWith(own.id)).toMatchObject({ body: 'Meu, por token.' })
  })

  test.each(['GET', 'HEAD'])('%s: no change', async (method) => {
    const own = await write(server, aSubmission({ comment: 'Fica.' }))
    const headers = { ...bearer(own.editToken), cookie: own.cookie }
    const before = await rowsOf(server)
    const paths = [
      `/api/comments/${own.id}?action=delete`,
      `/api/comments/${own.id}/reports?reason=spam`,
      `${article}/yours`,
      `${article}/yours/${own.id}?action=delete`,
      `${article}/report/${own.id}?reason=spam`,
      `${article}/reported`,
    ]
    const answers = await Promise.all(paths.map((path) => send(server, path, { method, headers })))
    expect(answers.map(({ status }) => status)).toEqual([405, 405, 200, 200, 200, 200])
    expect(answers.map((answer) => answer.headers['set-cookie']).filter(Boolean)).toEqual([])
    expect(await rowsOf(server)).toEqual(before)
  })
})

describe('57. the same submission', () => {
  test('ten times at once without JavaScript: one row, ten equal answers', async () => {
    const fields = aSubmission({ comment: 'Cliquei dez vezes.' })
    const headers = { 'x-forwarded-for': someAddress() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(server, fields, { headers })))
    const told = answers.map(({ status, headers: { location } }) => `${status} ${location}`)
    expect(new Set(told).size).toBe(1)
    expect(answers[0]?.status).toBe(303)
    expect((await rowsOf(server)).filter(({ body }) => body === fields.comment)).toHaveLength(1)
    await post(server, fields)
    expect((await rowsOf(server)).filter(({ body }) => body === fields.comment)).toHaveLength(2)
  })

  test('ten times at once with one key: one row, ten equal answers', async () => {
    const fields = aSubmission({ comment: 'Uma chave, dez vezes.' })
    const headers = { 'x-forwarded-for': someAddress(), 'idempotency-key': 'k-57' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(server, fields, { headers, as: 'json' })),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect((await rowsOf(server)).filter(({ body }) => body === fields.comment)).toHaveLength(1)
    const other = await post(server, aSubmission({ comment: 'Outro texto.' }), { headers, as: 'json' })
    expect(other.status).toBe(422)
    expect(await rowOf(server, 'Outro texto.')).toBeUndefined()
  })

  test('from a neighbour behind the same address opens nothing of the first', async () => {
    const fields = aSubmission({ comment: 'Bom dia a todos.' })
    const headers = { 'x-forwarded-for': someAddress() }
    const first = await post(server, fields, { headers, as: 'json' })
    const neighbour = await post(server, fields, { headers, as: 'json' })
    expect(JSON.parse(neighbour.text).id).toBe(JSON.parse(first.text).id)
    expect(JSON.parse(neighbour.text).editToken).toBeUndefined()
    expect(neighbour.headers['set-cookie']).toBeUndefined()
  })
})

test('58. of two edits at once one wins, and the other is given its text back', async () => {
  const own = await write(server, aSubmission({ comment: 'Original.' }))
  const cookie = { cookie: own.cookie }
  const answers = await Promise.all(
    ['Aba um.', 'Aba dois.'].map((comment) =>
      submit(
        server,
        `/api/comments/${own.id}`,
        { action: 'edit', name: 'Ana', version: '1', comment },
        cookie,
      ),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const loser = answers.find(({ status }) => status === 409)
  const typed = openHtml(loser?.text ?? '').querySelector<HTMLTextAreaElement>('#comment')?.value
  expect(['Aba um.', 'Aba dois.']).toContain(typed)
  expect((await rowWith(own.id))?.body).not.toBe(typed)
  const again = { action: 'edit', name: 'Ana', version: '', comment: typed ?? '' }
  expect((await submit(server, `/api/comments/${own.id}`, again, cookie)).status).toBe(303)
})

test('58. deleted twice at once: once done, once not there', async () => {
  const own = await write(server, aSubmission({ comment: 'Apagado duas vezes.' }))
  const before = await published()
  const act = { method: 'DELETE', headers: bearer(own.editToken) }
  const statuses = (await Promise.all([change(server, own.id, act), change(server, own.id, act)])).map(
    ({ status }) => status,
  )
  expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  expect([404, 409]).toContain(statuses.find((status) => status !== 204))
  expect((await change(server, own.id, act)).status).toBe(404)
  expect(await published()).toBe(before - 1)

  async function published(): Promise<number> {
    return (await rowsOf(server)).filter(({ status }) => status === 'published').length
  }
})

describe('35. ids', () => {
  test('sort by time, and neither they nor an answer tell how many comments wait', async () => {
    const before = await write(server, aSubmission({ comment: 'Um.' }))
    await write(server, aSubmission({ comment: 'Compre seguidores, dois.' }))
    const after = await write(server, aSubmission({ comment: 'Três.' }))
    for (const { id } of [before, after])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(before.id < after.id).toBe(true)
    // The 74 bits after time and version are random: nobody counts from one to the next.
    expect(before.id.slice(19)).not.toBe(after.id.slice(19))
    const count = parseHtml((await send(server, article)).text).getElementById('comments')?.textContent
    const seen = (await rowsOf(server)).filter(
      ({ status, article_id }) => status === 'published' && article_id === 'errar-em-publico',
    )
    expect(count).toBe(`${seen.length} comentários`)
  })
})

describe('45. reports', () => {
  const report = (id: string, headers: Record<string, string> = {}) =>
    submit(server, `/api/comments/${id}/reports`, { reason: 'spam', note: 'Ligue para Ana.' }, headers)

  test('of one reader count once, however many they send', async () => {
    const own = await write(server, aSubmission({ comment: 'Denunciado cem vezes.' }))
    const headers = { 'x-forwarded-for': someAddress() }
    const answers = await Promise.all(Array.from({ length: 30 }, () => report(own.id, headers)))
    expect(new Set(answers.map(({ status, headers: { location } }) => `${status} ${location}`))).toEqual(
      new Set([`303 ${article}/reported`]),
    )
    expect(await rowWith(own.id)).toMatchObject({ status: 'published', reports: 1 })
  })

  test('of three readers send it back to the queue, and after a moderator’s approval they count anew', async () => {
    const own = await write(server, aSubmission({ comment: 'Denunciado por três.' }))
    const readers = Array.from({ length: 3 }, () => ({ 'x-forwarded-for': someAddress() }))
    for (const headers of readers) await report(own.id, headers)
    expect(await rowWith(own.id)).toMatchObject({ status: 'held', reports: 3 })
    expect((await send(server, article)).text).not.toContain('Denunciado por três.')
    expect((await report(own.id)).status).toBe(404)

    await alter(
      server,
      "update comments set status = 'published', moderated_at = 1, reports = 0 where id = ?",
      own.id,
    )
    for (const headers of readers) expect((await report(own.id, headers)).status).toBe(303)
    expect(await rowWith(own.id)).toMatchObject({ status: 'published', reports: 0 })
  })

  test('of a comment in one address’s hour are ten at most', async () => {
    const headers = { 'x-forwarded-for': someAddress() }
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) {
      const own = await write(server, aSubmission({ comment: `Vítima ${n}.` }))
      statuses.push((await report(own.id, headers)).status)
    }
    expect(statuses).toEqual([...Array(10).fill(303), 429])
  })

  test('from another site are none', async () => {
    const own = await write(server, aSubmission({ comment: 'Denunciado de fora.' }))
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await report(own.id, foreign)).status).toBe(403)
    expect(await rowWith(own.id)).toMatchObject({ reports: 0 })
  })

  test('leave what the reader wrote out of the log', async () => {
    const own = await write(server, aSubmission({ comment: 'Com bilhete.' }))
    await report(own.id)
    expect(server.output()).not.toContain('Ligue para Ana')
    const answers = await Promise.all([
      send(server, article),
      send(server, '/api/articles/errar-em-publico/comments?limit=100'),
    ])
    for (const { text } of answers) expect(text).not.toContain('Ligue para Ana')
  })
})

test('50. no page, list or feed holds a secret that changes a comment', async () => {
  const own = await write(server, aSubmission({ comment: 'Com segredo.' }))
  const paths = [article, `${article}/comments.xml`, '/comments.xml', `${article}/report/${own.id}`]
  const list = '/api/articles/errar-em-publico/comments?limit=100'
  for (const path of [...paths, list, `${article}/yours`, `${article}/reply/${own.id}`]) {
    const { text } = await send(server, path, { headers: { cookie: own.cookie } })
    expect([path, text.includes(own.editToken), text.includes('editToken')]).toEqual([path, false, false])
  }
})

function expectHarmless(page: Document): void {
  const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => /^on/.test(name)),
  )
  expect(handlers).toEqual([])
  const scripts = [...page.querySelectorAll('script')].filter(
    ({ textContent, type }) => textContent !== '' && type !== 'application/ld+json',
  )
  expect(scripts).toEqual([])
  expect(
    page.querySelector('svg[onload], details[ontoggle], img[src=x], base, iframe, object, embed'),
  ).toBeNull()
  expect(page.querySelector('.comment-text img, .comment-text a[href^="javascript:"]')).toBeNull()
}
