import { createServer } from 'node:net'
import { within } from '@testing-library/dom'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aMailServer } from '../builders/a-mail-server.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml, parseHtml } from '../builders/parse-html.ts'
import { actionOf, age, comment, isQuiet, lettersTo, linkIn, silentAddress, table } from './mailing.ts'
import { mailingForTests } from './mailing-for-tests.ts'
import { post, rowOf, send } from './send.ts'
import { eventually, startTestServer } from './test-server.ts'

const article = '/articles/errar-em-publico'
const offer = 'Avise-me por e-mail quando responderem ao meu comentário'
const mailing = mailingForTests()

/** Asks to be told, and confirms. Gives the comment's id and the link that ends the mails. */
async function confirmed(email: string): Promise<{ id: string; end: string }> {
  const id = await comment(mailing.server, { email, notify: '1' })
  const [letter] = await lettersTo(mailing, email)
  const answer = await send(mailing.server, actionOf(linkIn(letter, 'confirm')), { method: 'POST' })
  expect(answer.status).toBe(200)
  return { id, end: linkIn(letter, 'unsubscribe') }
}

describe('the form', () => {
  test('offers to tell of answers, on the article and where one answers', async () => {
    const id = await comment(mailing.server)
    for (const path of [article, `${article}/reply/${id}`]) {
      const page = openHtml((await send(mailing.server, path)).text)
      const box = within(page).getByRole<HTMLInputElement>('checkbox', { name: offer })
      expect([box.name, box.checked]).toEqual(['notify', false])
    }
  })

  test('asks for an address when there is none, and gives everything back', async () => {
    const fields = aSubmission({ comment: 'Sem endereço, mas com vontade.', notify: '1' })
    const { status, text } = await post(mailing.server, fields)
    expect(status).toBe(422)
    const page = openHtml(text)
    const field = within(page).getByRole<HTMLInputElement>('textbox', { name: 'E-mail (opcional)' })
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(page.textContent).toContain('Para avisar você das respostas, precisamos do seu e-mail.')
    expect(within(page).getByRole<HTMLInputElement>('checkbox', { name: offer }).checked).toBe(true)
    const asJson = await post(mailing.server, { ...fields, notify: true }, { as: 'json' })
    expect(JSON.parse(asJson.text).errors).toEqual([
      {
        ...{ pointer: '/email', code: 'email.missing' },
        message: 'Para avisar você das respostas, precisamos do seu e-mail.',
      },
    ])
    expect(await rowOf(mailing.server, fields.comment)).toBeUndefined()
  })

  test('offers nothing where no mails can be sent, and hears no wish', async () => {
    const server = await startTestServer()
    onTestFinished(() => server.stop())
    expect((await send(server, article)).text).not.toContain('name="notify"')
    const { status } = await post(server, aSubmission({ comment: 'Sem correio.', notify: '1' }))
    expect(status).toBe(303)
    await comment(server, { email: 'ana@example.com', notify: '1' })
    expect(await table(server, 'subscriptions')).toEqual([])
    expect(await table(server, 'outbox')).toEqual([])
  })
})

describe('somebody who wants to hear of answers', () => {
  test('is asked first; opening the link does nothing, its button does', async () => {
    const email = 'duas-vezes@example.com'
    const id = await comment(mailing.server, { email, notify: '1' })
    const [letter] = await lettersTo(mailing, email)
    const link = linkIn(letter, 'confirm')
    const state = async () =>
      (await table(mailing.server, 'subscriptions')).find((row) => row.comment_id === id)
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { status, headers } = await send(mailing.server, link, { method })
      expect([status, headers['x-robots-tag']]).toEqual([200, 'noindex'])
      expect(headers['cache-control']).toBe('private, no-store')
      expect((await state())?.confirmed_at).toBeNull()
    }
    const page = openHtml((await send(mailing.server, link)).text)
    expect(within(page).getByRole('heading', { name: 'Receber avisos de respostas?' })).toBeDefined()
    expect(page.textContent).toContain('Alguém comentou “Errar em público”')
    const button = within(page).getByRole<HTMLButtonElement>('button', { name: 'Sim, quero receber' })
    const path = button.form?.getAttribute('action') ?? ''
    const answer = await send(mailing.server, path, { method: 'POST' })
    expect([answer.status, answer.headers.location]).toEqual([303, link])
    const after = openHtml((await send(mailing.server, link)).text)
    expect(within(after).getByRole('heading', { name: 'Avisos confirmados' })).toBeDefined()
    expect(within(after).queryByRole('button', { name: 'Sim, quero receber' })).toBeNull()
    expect(Number((await state())?.confirmed_at)).toBeGreaterThan(0)
  })

  test('is told of an answer, then of several at once, until one click ends it', async () => {
    const email = 'conversa@example.com'
    const { id, end } = await confirmed(email)
    const answer = await comment(mailing.server, { parent: id, name: 'Bia', comment: 'Primeira réplica.' })
    await age(mailing.server, 1)
    const [, notice] = await lettersTo(mailing, email, 2)
    expect(notice?.mail.subject).toBe('Nova resposta na sua conversa em “Errar em público”')
    expect(notice?.mail.text).toContain(`https://jornal.example${article}#comment-${answer}`)

    for (const text of ['Segunda réplica.', 'Terceira réplica.'])
      await comment(mailing.server, { parent: id, comment: text })
    await age(mailing.server, 15)
    const [, , digest] = await lettersTo(mailing, email, 3)
    expect(digest?.mail.subject).toBe('2 novas respostas na sua conversa em “Errar em público”')

    const oneClick = headerOf(digest?.source ?? '', 'List-Unsubscribe')
    expect(oneClick).toBe(`<https://jornal.example${actionOf(end)}>`)
    const body = 'List-Unsubscribe=One-Click'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const ended = await send(mailing.server, actionOf(end), { method: 'POST', headers, body })
    expect([ended.status, ended.headers.location]).toEqual([200, undefined])
    const twice = await send(mailing.server, actionOf(end), { method: 'POST', headers, body })
    expect(twice.status).toBe(200)

    await comment(mailing.server, { parent: id })
    await age(mailing.server, 24 * 60)
    await eventually(async () => isQuiet(mailing.server), 15_000)
    expect(mailing.mails.to(email)).toHaveLength(3)
  })

  test('is asked before mails end; the page says so afterwards, in the language of the article', async () => {
    const email = 'reader@example.com'
    await comment(mailing.server, { article: 'the-quiet-case-for-plain-text', email, notify: '1' })
    const [letter] = await lettersTo(mailing, email)
    const link = linkIn(letter, 'unsubscribe')
    const page = openHtml((await send(mailing.server, link)).text)
    expect(page.ownerDocument.documentElement.lang).toBe('en')
    expect(within(page).getByRole('heading', { name: 'Stop these mails?' })).toBeDefined()
    const all = within(page).getByRole<HTMLButtonElement>('button', {
      name: 'Never send me mails about replies again',
    })
    const path = all.getAttribute('formaction') ?? ''
    expect((await send(mailing.server, path, { method: 'POST' })).headers.location).toBe(link)
    expect((await send(mailing.server, link)).text).toContain('No more mails')
    await comment(mailing.server, { email, notify: '1' })
    await age(mailing.server, 48 * 60)
    await eventually(async () => isQuiet(mailing.server), 15_000)
    expect(mailing.mails.to(email)).toHaveLength(1)
  })

  test('is not written to while their comment is held', async () => {
    const email = 'retida@example.com'
    await comment(mailing.server, { comment: 'Ganhe dinheiro fácil, e avise.', email, notify: '1' })
    await lettersTo(mailing, email, 0)
    await age(mailing.server, 60)
    expect((await table(mailing.server, 'outbox')).filter(({ done_at }) => done_at === null)).toEqual([])
    expect(mailing.mails.to(email)).toEqual([])
  })
})

describe('links that lead nowhere', () => {
  test.each([
    ['/notifications/confirm', 404],
    ['/notifications/confirm?token=x', 404],
    ['/notifications/unsubscribe?token=01890a5d-ac96-774b-bcce-b302099a8057.0.x', 404],
    ['/notifications/unsubscribe?token=x&token=y', 404],
  ])('%s', async (path, status) => {
    const answer = await send(mailing.server, path)
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'private, no-store'])
    expect(parseHtml(answer.text).querySelector('form[method=post]')).toBeNull()
  })
})

/** These start servers of their own, some more than once. */
const slow = { timeout: 120_000 }

describe('the server', () => {
  test('that is killed right after a comment sends its mail when it is back, once', slow, async () => {
    const { port, url } = await silentAddress()
    const server = await startTestServer({ env: { SMTP_URL: url, SITE_URL: 'https://jornal.example' } })
    onTestFinished(() => server.stop())
    await comment(server, { email: 'depois@example.com', notify: '1' })
    await server.restart('SIGKILL')
    expect(await table(server, 'outbox')).toMatchObject([{ kind: 'confirm', done_at: null }])
    const mails = await aMailServer({ port })
    onTestFinished(() => mails.stop())
    // Where it had claimed or tried the mail already, that has to be over first.
    await age(server, 5)
    await eventually(async () => isQuiet(server), 30_000)
    await age(server, 24 * 60)
    await comment(server, { email: 'outra@example.com', notify: '1' })
    await eventually(async () => mails.to('outra@example.com').length > 0, 30_000)
    expect(mails.to('depois@example.com')).toHaveLength(1)
  })

  test('tries again when its mail server was away', slow, async () => {
    const { port, url } = await silentAddress()
    const server = await startTestServer({ env: { SMTP_URL: url, SITE_URL: 'https://jornal.example' } })
    onTestFinished(() => server.stop())
    await comment(server, { email: 'espera@example.com', notify: '1' })
    await eventually(async () => server.output().includes('was not taken, attempt 1: ECONNREFUSED'), 30_000)
    expect(server.output()).not.toContain('espera@')
    const mails = await aMailServer({ port })
    onTestFinished(() => mails.stop())
    await age(server, 1)
    await eventually(async () => mails.to('espera@example.com').length === 1, 30_000)
  })

  test('neither keeps a comment waiting nor lives on for a mail server that says nothing', slow, async () => {
    const { port, connected } = await aSilentServer()
    const server = await startTestServer({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
    onTestFinished(() => server.stop())
    await comment(server, { email: 'surdo@example.com', notify: '1' })
    await connected
    await server.restart('SIGTERM')
    // The attempt would have been given up after twenty seconds.
    expect(server.output()).not.toContain('was not taken')
  })
})

/** Takes connections, and that is all. */
async function aSilentServer(): Promise<{ port: number; connected: Promise<unknown> }> {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void silent.close())
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { port, connected: new Promise((resolve) => silent.once('connection', resolve)) }
}

/** A header of a letter, unfolded. */
function headerOf(source: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(source.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim()
}
