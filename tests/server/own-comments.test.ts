import { within } from '@testing-library/dom'
import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import { alter, change, submit, write } from './change.ts'
import { post, rowOf, rowsOf, send, someAddress } from './send.ts'
import { serverForTests } from './server-for-tests.ts'

const server = serverForTests()
const article = '/articles/errar-em-publico'
const rowWith = async (id: string) => (await rowsOf(server)).find((row) => row.id === id)

describe('the secret of an author', () => {
  test('comes as a cookie with a comment, published or held, and with no refusal', async () => {
    const form = /^prelo-author=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax$/
    const published = await post(server, aSubmission({ comment: 'Com biscoito.' }))
    expect(published.headers['set-cookie']?.[0]).toMatch(form)
    const held = await post(server, aSubmission({ comment: 'Compre seguidores com biscoito.' }))
    expect(held.headers['set-cookie']?.[0]).toMatch(form)
    const refused = await post(server, aSubmission({ comment: '' }))
    expect([refused.status, refused.headers['set-cookie']]).toEqual([422, undefined])
  })

  test('lasts a year for who wants to be remembered', async () => {
    const { headers } = await post(server, { ...aSubmission({ comment: 'Lembre de mim.' }), remember: '1' })
    expect(headers['set-cookie']?.[0]).toContain('; Max-Age=31536000; ')
  })

  test('stays the same for the next comment of the browser', async () => {
    const first = await write(server, aSubmission({ comment: 'Primeiro de dois.' }))
    const { headers } = await post(server, aSubmission({ comment: 'Segundo de dois.' }), {
      headers: { cookie: first.cookie },
    })
    expect(headers['set-cookie']?.[0]?.split(';')[0]).toBe(first.cookie)
  })

  test('is asked for by no page', async () => {
    for (const path of [article, `${article}/yours`, '/'])
      expect((await send(server, path)).headers['set-cookie']).toBeUndefined()
  })
})

describe('PATCH', () => {
  test.each<[string, (token: string) => { headers?: Record<string, string>; fields?: object }]>([
    ['as a bearer', (token) => ({ headers: { authorization: `Bearer ${token}` } })],
    ['in a header of its own', (token) => ({ headers: { 'x-edit-token': token } })],
    ['as a field', (token) => ({ fields: { editToken: token } })],
    ['as a field of the short name', (token) => ({ fields: { token } })],
    [
      'as a cookie of our own page',
      (token) => ({ headers: { cookie: `prelo-author=${token}`, origin: server.url } }),
    ],
  ])('takes the secret %s', async (what, given) => {
    const own = await write(server, aSubmission({ comment: `Antes: ${what}.` }))
    const { headers, fields } = given(own.editToken)
    const answer = await change(server, own.id, {
      ...(headers && { headers }),
      fields: { comment: `Depois: ${what}.`, name: 'Bia', ...fields },
    })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({
      ...{ id: own.id, name: 'Bia', comment: `Depois: ${what}.`, status: 'published', version: 2 },
    })
    expect(answer.text).not.toContain(own.editToken)
    expect((await send(server, article)).text).toContain(`Depois: ${what}.`)
  })

  test('says what is wrong, at the field', async () => {
    const own = await write(server, aSubmission({ comment: 'Fica como está.' }))
    const headers = { 'x-edit-token': own.editToken }
    const {
      status,
      text,
      headers: told,
    } = await change(server, own.id, { headers, fields: { comment: ' ' } })
    expect([status, told['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(text).errors).toEqual([
      { pointer: '/comment', code: 'comment.missing', message: 'Por favor, digite seu comentário!' },
    ])
    const other = await change(server, own.id, { headers, fields: { comment: 'x', version: 9 } })
    expect(other.status).toBe(409)
    const huge = await change(server, own.id, { headers, fields: { comment: 'x', version: 3_000_000_000 } })
    expect(huge.status).toBe(409)
    expect(await rowWith(own.id)).toMatchObject({ body: 'Fica como está.', version: 1 })
  })

  test.each<[number, string | undefined, string]>([
    [415, undefined, '{}'],
    [415, 'text/plain', 'a'],
    [400, 'application/json', '{'],
    [422, 'application/json', '{"comment":"a","action":"approve"}'],
    [413, 'application/json', JSON.stringify({ comment: 'a'.repeat(70_000) })],
  ])('answers %i to %s: %.40s', async (status, type, body) => {
    const own = await write(server, aSubmission())
    const headers = { 'x-edit-token': own.editToken, ...(type !== undefined && { 'content-type': type }) }
    const answer = await send(server, `/api/comments/${own.id}`, { method: 'PATCH', headers, body })
    expect(answer.status).toBe(status)
  })
})

describe('DELETE', () => {
  test('takes a comment away, and once more there is nothing', async () => {
    const own = await write(server, aSubmission({ comment: 'Vai embora.', email: 'vai@example.com' }))
    const act = { method: 'DELETE', headers: { 'x-edit-token': own.editToken } }
    const { status, text } = await change(server, own.id, act)
    expect([status, text]).toEqual([204, ''])
    expect((await send(server, article)).text).not.toContain('Vai embora.')
    expect(await rowWith(own.id)).toMatchObject({
      ...{ name: '', body: '', status: 'deleted', sealed_email: null, author_key: null, client_key: '' },
    })
    expect((await change(server, own.id, act)).status).toBe(404)
  })

  test('leaves the answers in their place', async () => {
    const own = await write(server, aSubmission({ name: 'Quem Sai', comment: 'Pergunta que sai.' }))
    await post(server, aSubmission({ comment: 'Resposta que fica.', parent: own.id }))
    await change(server, own.id, { method: 'DELETE', headers: { 'x-edit-token': own.editToken } })
    const { text } = await send(server, article)
    expect(text).toContain('Resposta que fica.')
    expect(text).not.toMatch(/Pergunta que sai|Quem Sai/)
  })

  test('and the same text can be sent again afterwards', async () => {
    const headers = { 'x-forwarded-for': someAddress() }
    const fields = aSubmission({ comment: 'Vou e volto.' })
    const first = await post(server, fields, { headers, as: 'json' })
    const { id, editToken } = JSON.parse(first.text)
    await change(server, id, { method: 'DELETE', headers: { 'x-edit-token': editToken } })
    const second = await post(server, fields, { headers })
    expect([second.status, second.headers.location]).toEqual([303, expect.not.stringContaining(id)])
    expect(await rowOf(server, 'Vou e volto.')).toMatchObject({ status: 'published' })
  })
})

describe('without JavaScript', () => {
  test('one’s own comments are listed, also those that wait, each with what can be done', async () => {
    const own = await write(server, aSubmission({ comment: 'Meu publicado.' }))
    const cookie = { cookie: own.cookie }
    await post(server, aSubmission({ comment: 'Compre seguidores, espero.' }), { headers: cookie })
    await post(server, aSubmission({ article: 'valsa-da-gaveta', comment: 'De outro texto.' }), {
      headers: cookie,
    })
    const { status, text, headers } = await send(server, `${article}/yours`, { headers: cookie })
    expect([status, headers['cache-control'], headers['x-robots-tag']]).toEqual([
      ...[200, 'private, no-store', 'noindex'],
    ])
    const page = within(openHtml(text))
    expect(page.getAllByRole('article').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Meu publicado.'),
      expect.stringContaining('Compre seguidores, espero.'),
    ])
    expect(page.getAllByText(/^Espera revisão\. Pode ser mudado até \d\d:\d\d\.$/)).toHaveLength(1)
    const [edit] = page.getAllByRole('link', { name: /^Editar o comentário de / })
    expect(edit?.getAttribute('href')).toBe(`${article}/yours/${own.id}`)
    expect(page.getAllByRole('link', { name: /^Apagar o comentário de / })).toHaveLength(2)
    expect(text).not.toContain('De outro texto.')
  })

  test('the article leads there, and its page is the same for everybody', async () => {
    const own = await write(server, aSubmission({ comment: 'Sou como todos.' }))
    const seen = await Promise.all(
      [{}, { cookie: own.cookie }].map((headers) => send(server, article, { headers })),
    )
    expect(seen[0]?.text).toBe(seen[1]?.text)
    const link = parseHtml(seen[0]?.text ?? '').querySelector(`a[href="${article}/yours"]`)
    expect(link?.textContent).toBe('Editar ou apagar um comentário seu')
  })

  test('the form is filled in, and its answer leads to the comment', async () => {
    const own = await write(
      server,
      aSubmission({ name: 'Ana & Rui', comment: 'Um "texto" com <b>sinais</b>.' }),
    )
    const cookie = { cookie: own.cookie }
    const page = openHtml((await send(server, `${article}/yours/${own.id}`, { headers: cookie })).text)
    const value = (name: string) => page.querySelector<HTMLInputElement>(`[name=${name}]`)?.value
    expect([value('comment'), value('name'), value('version')]).toEqual([
      ...['Um "texto" com <b>sinais</b>.', 'Ana & Rui', '1'],
    ])
    const fields = { comment: 'Outro texto.', name: 'Ana', version: '1', action: 'edit' }
    const { status, headers } = await submit(server, `/api/comments/${own.id}`, fields, cookie)
    expect([status, headers.location]).toEqual([303, own.location])
    expect(await rowWith(own.id)).toMatchObject({ body: 'Outro texto.', name: 'Ana' })
  })

  test('an edit that is held leads to the page that says so, and a deletion to the article', async () => {
    const own = await write(server, aSubmission({ comment: 'Ainda limpo.' }))
    const cookie = { cookie: own.cookie }
    const fields = { comment: 'Compre seguidores!', name: 'Ana', action: 'edit' }
    const held = await submit(server, `/api/comments/${own.id}`, fields, cookie)
    expect(held.headers.location).toMatch(new RegExp(`^${article}/held/${own.id}\\?token=`))
    const gone = await submit(server, `/api/comments/${own.id}`, { action: 'delete' }, cookie)
    expect([gone.status, gone.headers.location]).toEqual([303, `${article}#comments`])
  })

  test('an edit without a name comes back, filled in, and says what is missing', async () => {
    const own = await write(server, aSubmission({ comment: 'Com nome.' }))
    const fields = { comment: 'Sem nome.', name: '', version: '1', action: 'edit' }
    const { status, text } = await submit(server, `/api/comments/${own.id}`, fields, { cookie: own.cookie })
    expect(status).toBe(422)
    const body = openHtml(text)
    expect(within(body).getByRole('alert').textContent).toContain('Nada foi mudado')
    expect(within(body).getByRole('alert').textContent).toContain('Por favor, digite seu nome aqui')
    expect(body.querySelector<HTMLTextAreaElement>('#comment')?.value).toBe('Sem nome.')
  })

  test('a text that comes too late is given back', async () => {
    const own = await write(server, aSubmission({ comment: 'Velho.' }))
    await alter(server, 'update comments set created_at = created_at - 900000 where id = ?', own.id)
    const fields = { comment: 'Texto longo e precioso.', name: 'Ana', action: 'edit' }
    const { status, text } = await submit(server, `/api/comments/${own.id}`, fields, { cookie: own.cookie })
    expect([status, openHtml(text).querySelector('textarea')?.value]).toEqual([
      403,
      'Texto longo e precioso.',
    ])
  })
})

describe('a preview', () => {
  test('shows the comment above the form, which is filled in, and keeps nothing', async () => {
    const before = (await rowsOf(server)).length
    const fields = { ...aSubmission({ comment: 'Com **força**.', email: 'a@example.com' }), preview: '1' }
    const { status, headers, text } = await post(server, fields)
    expect([status, headers['set-cookie'], headers['cache-control']]).toEqual([
      200,
      undefined,
      'private, no-store',
    ])
    const body = openHtml(text)
    const shown = within(body).getByRole('region', { name: 'Prévia do comentário' })
    expect(shown.querySelector('.comment-text')?.innerHTML).toBe('<p>Com <strong>força</strong>.</p>\n')
    expect(body.querySelector<HTMLTextAreaElement>('#comment')?.value).toBe('Com **força**.')
    expect(body.querySelector<HTMLInputElement>('#email')?.value).toBe('a@example.com')
    expect(await rowsOf(server)).toHaveLength(before)
  })

  test('of an answer still answers', async () => {
    const own = await write(server, aSubmission({ comment: 'Para prever resposta.' }))
    const fields = { ...aSubmission({ comment: 'Resposta.', parent: own.id }), preview: '1' }
    const body = openHtml((await post(server, fields)).text)
    expect(body.querySelector<HTMLInputElement>('[name=parent]')?.value).toBe(own.id)
  })

  test('is HTML for programs', async () => {
    const { status, text } = await post(
      server,
      { ...aSubmission({ comment: '*a*' }), preview: true },
      { as: 'json' },
    )
    expect([status, JSON.parse(text)]).toEqual([200, { html: '<p><em>a</em></p>\n' }])
  })

  test('says what is missing, takes no turn, and has a limit of its own', async () => {
    const headers = { 'x-forwarded-for': someAddress() }
    const preview = (comment: string) =>
      post(server, { ...aSubmission({ comment }), preview: '1' }, { headers })
    expect((await preview('')).status).toBe(422)
    const statuses: number[] = []
    for (let n = 0; n < 31; n++) statuses.push((await preview(`Prévia ${n}.`)).status)
    expect(statuses).toEqual([...Array(30).fill(200), 429])
    expect((await post(server, aSubmission({ comment: 'Depois das prévias.' }), { headers })).status).toBe(
      303,
    )
  })

  test('of an edit shows it above the form, and changes nothing', async () => {
    const own = await write(server, aSubmission({ comment: 'Como era.' }))
    const fields = { comment: 'Como *seria*.', name: 'Ana', version: '1', preview: '1' }
    const { status, text } = await submit(server, `/api/comments/${own.id}`, fields, { cookie: own.cookie })
    expect(status).toBe(200)
    const body = openHtml(text)
    const shown = within(body).getByRole('region', { name: 'Prévia do comentário' })
    expect(shown.querySelector('.comment-text')?.innerHTML).toBe('<p>Como <em>seria</em>.</p>\n')
    expect(body.querySelector<HTMLInputElement>('[name=version]')?.value).toBe('1')
    expect(await rowWith(own.id)).toMatchObject({ body: 'Como era.', version: 1 })
  })
})

describe('a report', () => {
  test('is 201 the first time and 200 again, and says no more', async () => {
    const own = await write(server, aSubmission({ comment: 'Denunciado por programa.' }))
    const headers = { 'x-forwarded-for': someAddress(), 'content-type': 'application/json' }
    const body = JSON.stringify({ reason: 'offence' })
    const path = `/api/comments/${own.id}/reports`
    const [first, second] = [
      await send(server, path, { method: 'POST', headers, body }),
      await send(server, path, { method: 'POST', headers, body }),
    ]
    expect([first.status, first.text]).toEqual([201, '{"status":"received"}'])
    expect([second.status, second.text]).toEqual([200, '{"status":"received"}'])
  })

  test('has a form below the comment, and a page of thanks', async () => {
    const own = await write(server, aSubmission({ name: 'Rui', comment: 'Para denunciar.' }))
    const link = parseHtml((await send(server, article)).text).querySelector<HTMLElement>(
      `#comment-${own.id} a[rel=nofollow][href*=report]`,
    )
    expect(link?.getAttribute('aria-label')).toBe('Denunciar o comentário de Rui')
    const { status, text, headers } = await send(server, link?.getAttribute('href') ?? '')
    expect([status, headers['x-robots-tag']]).toEqual([200, 'noindex'])
    const page = within(openHtml(text))
    expect(page.getByText('Para denunciar.')).toBeDefined()
    expect(page.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).value)).toEqual([
      ...['offence', 'spam', 'falsehood', 'private-data', 'other'],
    ])
    const answer = await submit(server, `/api/comments/${own.id}/reports`, { reason: 'other', note: 'Veja.' })
    expect([answer.status, answer.headers.location]).toEqual([303, `${article}/reported`])
    expect((await send(server, `${article}/reported`)).text).toContain('Denúncia recebida')
  })

  test('without a reason comes back, with what was typed', async () => {
    const own = await write(server, aSubmission({ comment: 'Sem motivo.' }))
    const { status, text } = await submit(server, `/api/comments/${own.id}/reports`, { note: 'Porque sim.' })
    expect(status).toBe(422)
    const body = openHtml(text)
    expect(within(body).getByRole('alert').textContent).toContain('Por favor, escolha um motivo')
    expect(within(body).getByText('Sem motivo.')).toBeDefined()
    expect(body.querySelector<HTMLTextAreaElement>('#note')?.value).toBe('Porque sim.')
    const json = await send(server, `/api/comments/${own.id}/reports`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    })
    expect(JSON.parse(json.text).errors).toEqual([
      { pointer: '/reason', code: 'reason.missing', message: 'Por favor, escolha um motivo' },
    ])
  })

  test('by who fills the trap looks as if it had worked, and counts for nothing', async () => {
    const own = await write(server, aSubmission({ comment: 'Denunciado por robô.' }))
    const fields = { reason: 'spam', website: 'http://x.example' }
    const { status } = await submit(server, `/api/comments/${own.id}/reports`, fields)
    expect([status, (await rowWith(own.id))?.reports]).toEqual([303, 0])
  })

  test.each(['held', 'spam', 'refused', 'deleted'])(
    'of a comment that is %s is not there',
    async (status) => {
      const own = await write(server, aSubmission({ comment: `Está ${status}.` }))
      await alter(server, 'update comments set status = ? where id = ?', status, own.id)
      expect((await send(server, `${article}/report/${own.id}`)).status).toBe(404)
      const answer = await submit(server, `/api/comments/${own.id}/reports`, { reason: 'spam' })
      const none = await submit(server, '/api/comments/01890a5d-ac96-774b-bcce-b302099a8057/reports', {
        reason: 'spam',
      })
      expect([answer.status, answer.text]).toEqual([404, none.text])
    },
  )
})
