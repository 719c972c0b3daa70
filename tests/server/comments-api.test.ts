import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { type Answer, post, rowOf, send, someAddress } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const slug = 'errar-em-publico'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
})

afterAll(() => server.stop())

describe('a published comment', () => {
  test.each(['form', 'multipart'] as const)('sent as %s: 303 to its place on the article', async (as) => {
    const comment = `Publicado por ${as}.`
    const answer = await post(server, aSubmission({ comment }), { as })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(new RegExp(`^/articles/${slug}#comment-${uuid}$`))
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(rowOf(server, comment)).toMatchObject({ article_id: slug, status: 'published', name: 'Ana' })
  })

  test('sent as JSON: 201 with the comment', async () => {
    const fields = aSubmission({ comment: 'Publicado *por* JSON.', email: 'ana@example.com' })
    const answer = await post(server, fields, { as: 'json' })
    expect(answer.status).toBe(201)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    const { id, createdAt, url, ...rest } = JSON.parse(answer.text)
    expect(rest).toEqual({
      ...{ article: slug, parent: null, name: 'Ana', comment: 'Publicado *por* JSON.', status: 'published' },
      html: '<p>Publicado <em>por</em> JSON.</p>\n',
    })
    expect(id).toMatch(new RegExp(`^${uuid}$`))
    expect(new Date(createdAt).toISOString()).toBe(createdAt)
    expect(new URL(url).pathname + new URL(url).hash).toBe(`/articles/${slug}#comment-${id}`)
    expect(answer.headers.location).toBe(`/articles/${slug}#comment-${id}`)
  })

  test('is in the article on the next GET, and so is the reply to it', async () => {
    const { text } = await post(server, aSubmission({ comment: 'Vim ver a resposta.' }), { as: 'json' })
    const { id } = JSON.parse(text)
    expect((await send(server, `/articles/${slug}`)).text).toContain('<p>Vim ver a resposta.</p>')
    const reply = await post(server, aSubmission({ comment: 'Aqui está ela.', parent: id }))
    expect(reply.status).toBe(303)
    expect((await send(server, `/articles/${slug}`)).text).toContain('<p>Aqui está ela.</p>')
    expect(rowOf(server, 'Aqui está ela.')).toMatchObject({ parent_id: id, root_id: id })
  })
})

describe('a comment that a check holds', () => {
  test('sent as a form: 303 to a page of its own', async () => {
    const comment = 'Ganhe dinheiro fácil, pergunte como.'
    const answer = await post(server, aSubmission({ comment }))
    expect(answer.status).toBe(303)
    const place = new RegExp(`^/articles/${slug}/held/${uuid}\\?token=[\\w-]{43}$`)
    expect(answer.headers.location).toMatch(place)
    expect(rowOf(server, comment)).toMatchObject({ status: 'held' })
  })

  test('sent as JSON: 202 with that address', async () => {
    const comment = 'Compre seguidores, pergunte como.'
    const answer = await post(server, aSubmission({ comment }), { as: 'json' })
    expect(answer.status).toBe(202)
    const { id, status, url, ...rest } = JSON.parse(answer.text)
    expect({ status, rest }).toEqual({ status: 'held', rest: {} })
    expect(new URL(url).pathname).toBe(`/articles/${slug}/held/${id}`)
    expect(rowOf(server, comment)).toMatchObject({ id, status: 'held' })
  })
})

/** Rows of the contract's table whose answer is a refusal, with what is sent and the title of the answer. */
const refusals: [string, number, string, Record<string, unknown>, Record<string, string>][] = [
  ['without a name', 422, 'Seu comentário ainda não foi publicado', { name: '' }, {}],
  ['for no article', 404, 'Não encontramos o texto que você quer comentar.', { article: 'nao-ha' }, {}],
  [
    'for a closed article',
    403,
    'Os comentários deste texto estão encerrados.',
    { article: 'eclipse-anular-na-praca' },
    {},
  ],
  [
    'for an article without comments',
    403,
    'Os comentários deste texto estão encerrados.',
    { article: 'sensores-de-encosta-alto-do-sino' },
    {},
  ],
  [
    'from a foreign origin',
    403,
    'Este envio veio de outro site e não foi aceito. Envie o comentário a partir da página do texto.',
    {},
    { origin: 'https://evil.example' },
  ],
  [
    'of more than 64 kB',
    413,
    'O envio é grande demais. Encurte o comentário, por favor.',
    { comment: 'a'.repeat(70_000) },
    {},
  ],
]

describe('a comment that is refused', () => {
  test.each(refusals)(
    '%s, as a form: %i, a page in Portuguese',
    async (_what, status, text, own, headers) => {
      const answer = await post(server, { ...aSubmission(), ...own }, { headers })
      expect(answer.status).toBe(status)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.headers['x-robots-tag']).toBe('noindex')
      expect(answer.text).toContain('<html lang="pt-BR">')
      expect(answer.text).toContain(text)
    },
  )

  test.each(refusals)('%s, as JSON: %i, a problem', async (_what, status, title, own, headers) => {
    const answer = await post(server, { ...aSubmission(), ...own }, { as: 'json', headers })
    expectProblem(answer, status, title)
  })

  test('as JSON says what is wrong with each field, and where', async () => {
    const sent = { article: slug, email: 'ana@', parent: '01890a5d-ac96-774b-bcce-b302099a8057' }
    const answer = await post(server, sent, { as: 'json' })
    expect(JSON.parse(answer.text).errors).toEqual([
      { pointer: '/comment', code: 'comment.missing', message: 'Por favor, digite seu comentário!' },
      { pointer: '/name', code: 'name.missing', message: 'Por favor, digite seu nome aqui' },
      {
        pointer: '/email',
        code: 'email.invalid',
        message: 'Este e-mail parece incompleto. Exemplo: nome@exemplo.com.br',
      },
    ])
  })

  test('as JSON speaks the language of the article', async () => {
    const answer = await post(server, { article: 'the-quiet-case-for-plain-text' }, { as: 'json' })
    expect(JSON.parse(answer.text).errors).toEqual([
      { pointer: '/comment', code: 'comment.missing', message: 'Please enter your comment!' },
      { pointer: '/name', code: 'name.missing', message: 'Please enter your name here' },
    ])
  })

  test.each([
    ['a body that is no JSON', 'application/json', '{', 400],
    ['a body that is no form', 'application/x-www-form-urlencoded', 'name=%', 400],
    ['a body that is no multipart', 'multipart/form-data; boundary=x', 'name', 422],
    ['a text', 'text/plain', 'name=Ana', 415],
    ['no type', '', 'name=Ana', 415],
  ])('with %s (%s)', async (_what, type, body, status) => {
    const headers = { 'x-forwarded-for': someAddress(), accept: 'text/html', 'content-type': type }
    const answer = await send(server, '/api/comments', { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^(text\/html|application\/problem\+json); charset=utf-8$/)
  })

  test('in a type that nobody takes gets a problem, unless a page is asked for', async () => {
    const sent = { method: 'POST', body: 'name=Ana' }
    const headers = { 'content-type': 'text/plain' }
    const title = 'Este formato de envio não é aceito. Use o formulário da página.'
    expectProblem(await send(server, '/api/comments', { ...sent, headers }), 415, title)
    const page = await send(server, '/api/comments', {
      ...sent,
      headers: { ...headers, accept: 'text/html' },
    })
    expect(page.status).toBe(415)
    expect(page.text).toContain(title)
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s: 405', async (method) => {
    const answer = await send(server, '/api/comments', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('POST')
  })

  test('does not come without a page when the sixth in a minute is sent: 429', async () => {
    const headers = { 'x-forwarded-for': someAddress() }
    for (let i = 1; i <= 5; i++) {
      expect((await post(server, aSubmission({ comment: `Recado ${i} de 5.` }), { headers })).status).toBe(
        303,
      )
    }
    const fields = aSubmission({ comment: 'O sexto recado.' })
    const [page, problem] = [
      await post(server, fields, { headers }),
      await post(server, fields, { as: 'json', headers }),
    ]
    for (const { status, headers } of [page, problem]) {
      expect(status).toBe(429)
      expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(50)
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
    }
    expect(page.text).toContain('O sexto recado.</textarea>')
    expect(page.text).toMatch(/São muitos comentários em pouco tempo. Espere \d+ segundos e envie de novo./)
    expect(JSON.parse(problem.text)).toMatchObject({ status: 429 })
    expect(rowOf(server, 'O sexto recado.')).toBeUndefined()
  })
})

function expectProblem(answer: Answer, status: number, title: string): void {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(JSON.parse(answer.text)).toMatchObject({ type: 'about:blank', status, title, detail: title })
}
