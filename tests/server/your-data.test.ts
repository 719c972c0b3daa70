import { describe, expect, test } from 'vitest'
import { dataToken } from '../../src/comments/rights/data-token.ts'
import { comment } from './mailing.ts'
import { mailingForTests } from './mailing-for-tests.ts'
import { rowOf, send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const slug = 'errar-em-publico'

describe('a reader who wants to know what is kept of them', () => {
  const mailing = mailingForTests({ SECRET: 's'.repeat(32) })
  const submit = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send(mailing.server, '/api/your-data', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: String(new URLSearchParams(fields)),
    })
  const lettersTo = (address: string) => mailing.mails.to(address)

  test('gets a link by mail, which shows nothing yet, and opens what they wrote', async () => {
    const email = 'baixa@example.com'
    await comment(mailing.server, { comment: 'O que eu escrevi.', email })
    const form = await send(mailing.server, '/your-data')
    expect(form.text).toMatch(/<form [^>]*action="\/api\/your-data"/)
    expect(form.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    const asked = await submit({ do: 'ask', email: 'BAIXA@example.com' })
    expect([asked.status, asked.headers.location]).toEqual([303, '/your-data?done=sent'])
    await eventually(async () => lettersTo('BAIXA@example.com').length > 0, 15_000)
    const link = /https:\/\/jornal\.example(\/your-data\?token=\S+)/.exec(
      lettersTo('BAIXA@example.com')[0]?.mail.text ?? '',
    )?.[1]
    const page = await send(mailing.server, link ?? '')
    expect(page.status).toBe(200)
    expect(page.headers['referrer-policy']).toBe('same-origin')
    expect(page.text).toContain('Apagar meus dados')
    expect(page.text).not.toMatch(/O que eu escrevi|baixa@example/)
    const token = new URL(link ?? '', 'http://x').searchParams.get('token') ?? ''
    const file = await submit({ do: 'download', token })
    expect(file.headers['content-disposition']).toBe('attachment; filename="comments.json"')
    expect(JSON.parse(file.text)).toMatchObject({
      email: 'BAIXA@example.com',
      comments: [{ text: 'O que eu escrevi.' }],
    })
  }, 60_000)

  test('has it erased with a button, and the article no longer has it', async () => {
    const email = 'apaga@example.com'
    await comment(mailing.server, { comment: 'Quero que suma.', email, name: 'Some Daqui' })
    const token = dataToken('s'.repeat(32), email, new Date())
    expect((await send(mailing.server, `/articles/${slug}`)).text).toContain('Quero que suma.')
    const erased = await submit({ do: 'erase', token, words: 'remove-text' })
    expect(erased.headers.location).toBe('/your-data?done=erased')
    expect((await send(mailing.server, '/your-data?done=erased')).text).toContain('Pronto, apagamos')
    const { text } = await send(mailing.server, `/articles/${slug}`)
    expect(text).not.toMatch(/Quero que suma|Some Daqui/)
    expect(await rowOf(mailing.server, 'Quero que suma.')).toBeUndefined()
  }, 60_000)

  test('or has only the name taken away', async () => {
    const email = 'fica@example.com'
    await comment(mailing.server, { comment: 'As palavras ficam.', email, name: 'Meu Nome' })
    await submit({ do: 'erase', token: dataToken('s'.repeat(32), email, new Date()), words: 'keep-text' })
    const row = await rowOf(mailing.server, 'As palavras ficam.')
    expect(row).toMatchObject({ name: 'Apagado', sealed_email: null, email_key: null, client_key: '' })
    const { text } = await send(mailing.server, `/articles/${slug}`)
    expect(text).toContain('As palavras ficam.')
    expect(text).not.toContain('Meu Nome')
  }, 60_000)

  test('is not told whether an address is known, and no letter goes to one that is not', async () => {
    await comment(mailing.server, { email: 'conhecida@example.com' })
    const [known, unknown] = [
      await submit({ do: 'ask', email: 'conhecida@example.com' }),
      await submit({ do: 'ask', email: 'desconhecida@example.com' }),
    ]
    const shape = ({ status, headers, text }: typeof known) => [status, headers.location, text]
    expect(shape(known)).toEqual(shape(unknown))
    await eventually(async () => lettersTo('conhecida@example.com').length > 0, 15_000)
    expect(lettersTo('desconhecida@example.com')).toEqual([])
  }, 60_000)

  test.each([
    ['a token that is none', { do: 'erase', token: 'x.y.z' }, 303, '/your-data?token=-'],
    [
      'a token that is too old',
      { do: 'erase', token: dataToken('s'.repeat(32), 'guarda@example.com', new Date(0)) },
      303,
      '/your-data?token=-',
    ],
    ['nothing to do', {}, 303, '/your-data'],
  ])(
    'can do nothing with %s',
    async (_, fields, status, location) => {
      const body = `Guardado ${Math.random()}.`
      await comment(mailing.server, { comment: body, email: 'guarda@example.com' })
      const answer = await submit(fields as Record<string, string>)
      expect([answer.status, answer.headers.location]).toEqual([status, location])
      expect(await rowOf(mailing.server, body)).toBeDefined()
    },
    60_000,
  )

  test('is asked again when the link is too old; a GET or another site does nothing', async () => {
    const token = dataToken('s'.repeat(32), 'outra@example.com', new Date())
    await comment(mailing.server, { comment: 'De outro site não.', email: 'outra@example.com' })
    expect((await send(mailing.server, '/your-data?token=-')).status).toBe(410)
    const query = new URLSearchParams({ do: 'erase', token })
    expect((await send(mailing.server, `/api/your-data?${query}`)).status).toBe(405)
    expect((await submit({ do: 'erase', token }, { origin: 'https://evil.example' })).status).toBe(403)
    expect(await rowOf(mailing.server, 'De outro site não.')).toBeDefined()
  }, 60_000)
})

describe('without a mail server', () => {
  const server = serverForTests()

  test('the page says whom to ask', async () => {
    const { status, text } = await send(server, '/your-data')
    expect(status).toBe(200)
    expect(text).toContain('escreva à redação')
    expect(text).not.toContain('type="email"')
  })
})
