import { within } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { post, send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
})

afterAll(() => server.stop())

const languages = [
  {
    ...{ article: 'errar-em-publico', lang: 'pt-BR', heading: 'Deixe uma resposta' },
    ...{ comment: 'Comentário', name: 'Nome', email: 'E-mail (opcional)' },
    ...{ noComment: 'Por favor, digite seu comentário!', noName: 'Por favor, digite seu nome aqui' },
    badEmail: 'Este e-mail parece incompleto. Exemplo: nome@exemplo.com.br',
  },
  {
    ...{ article: 'the-quiet-case-for-plain-text', lang: 'en', heading: 'Leave a reply' },
    ...{ comment: 'Comment', name: 'Name', email: 'E-mail (optional)' },
    ...{ noComment: 'Please enter your comment!', noName: 'Please enter your name here' },
    badEmail: 'This e-mail address looks incomplete. Example: name@example.com',
  },
]

describe.each(languages)('the page that answers an invalid form in $lang', (words) => {
  test('says at the top what is wrong, with links to the fields, and takes the focus', async () => {
    const page = await refused({ article: words.article, name: '', comment: '', email: 'ana@' })
    const summary = within(page).getByRole('alert')
    expect(summary.hasAttribute('autofocus')).toBe(true)
    expect(summary.getAttribute('tabindex')).toBe('-1')
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['#comment', words.noComment],
      ['#name', words.noName],
      ['#email', words.badEmail],
    ])
    expect(page.ownerDocument.documentElement.lang).toBe(words.lang)
    expect(within(page).getByRole('heading', { name: words.heading })).toBeDefined()
  })

  test('says at each field what is wrong with it', async () => {
    const page = await refused({ article: words.article, name: '', comment: '', email: 'ana@' })
    const messages = [words.comment, words.name, words.email].map((name) => {
      const field = within(page).getByRole('textbox', { name })
      const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
      const texts = described.map((id) => page.ownerDocument.getElementById(id)?.textContent)
      return [field.id, field.getAttribute('aria-invalid'), texts.at(-1)]
    })
    expect(messages).toEqual([
      ['comment', 'true', words.noComment],
      ['name', 'true', words.noName],
      ['email', 'true', words.badEmail],
    ])
  })

  test('has what was typed in it, and nothing said about fields that are right', async () => {
    const comment = 'Linha um\n\n  <b>linha</b> & "três"'
    const page = await refused({ article: words.article, name: '', comment, email: 'ana@example.com' })
    const field = (name: string) => within(page).getByRole<HTMLInputElement>('textbox', { name })
    expect(field(words.comment).value).toBe(comment)
    expect(field(words.email).value).toBe('ana@example.com')
    expect(field(words.comment).getAttribute('aria-invalid')).toBeNull()
    expect(within(page).getAllByRole('alert')).toHaveLength(1)
    expect(within(page).queryByText(words.noComment, { ignore: '[hidden]' })).toBeNull()
  })

  test('can be sent again as it is, once it is mended', async () => {
    const page = await refused({ article: words.article, name: '', comment: `De novo, ${words.lang}.` })
    const form = page.querySelector('form[data-comment-form]')
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['post', '/api/comments'])
    const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [])]
    const fields = Object.fromEntries(inputs.map((input) => [input.name, input.value]))
    expect((await post(server, { ...fields, name: 'Ana' })).status).toBe(303)
  })
})

test('the form on the article is the same form, without anything wrong', async () => {
  const { text } = await send(server, '/articles/errar-em-publico')
  const page = openHtml(text)
  expect(within(page).queryByRole('alert')).toBeNull()
  for (const name of ['Comentário', 'Nome', 'E-mail (opcional)']) {
    const field = within(page).getByRole<HTMLInputElement>('textbox', { name })
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['', null])
  }
})

test.each([
  [
    'too long a comment',
    { comment: 'a'.repeat(5001) },
    'O comentário passa de 5000 caracteres. Encurte-o, por favor.',
  ],
  ['too long a name', { name: 'a'.repeat(81) }, 'O nome passa de 80 caracteres.'],
  [
    'a reply to nothing',
    { parent: '01890a5d-ac96-774b-bcce-b302099a8057' },
    'O comentário a que você responde não existe mais.',
  ],
])('%s has a message of its own', async (_what, own, message) => {
  const page = await refused(own)
  expect(within(page).getByRole('alert').textContent).toContain(message)
})

test('a reply that is refused stays a reply', async () => {
  const { text } = await post(server, aSubmission({ comment: 'Quem responde?' }), { as: 'json' })
  const { id } = JSON.parse(text)
  const page = await refused({ name: '', parent: id })
  expect(page.querySelector<HTMLInputElement>('input[name=parent]')?.value).toBe(id)
})

test('a reply whose comment is gone can be sent again as a comment', async () => {
  const page = await refused({
    parent: '01890a5d-ac96-774b-bcce-b302099a8057',
    comment: 'Resposta a ninguém.',
  })
  const inputs = [...page.querySelectorAll<HTMLInputElement>('form[data-comment-form] :is(input, textarea)')]
  const again = await post(server, Object.fromEntries(inputs.map((input) => [input.name, input.value])))
  expect(again.status).toBe(303)
})

test.each([
  ['no such article', 404, { article: 'nao-ha' }],
  ['a closed article', 403, { article: 'eclipse-anular-na-praca' }],
  ['a body of 70 kB', 413, { email: `${'a'.repeat(70_000)}@example.com` }],
])('%s: %i, and the text is given back to be copied', async (_what, status, own) => {
  const answer = await post(server, aSubmission({ comment: 'Um texto que me custou.', ...own }))
  expect(answer.status).toBe(status)
  const values = [...openHtml(answer.text).querySelectorAll('textarea')].map(({ value }) => value)
  expect(values).toEqual(['Um texto que me custou.'])
})

async function refused(own: Parameters<typeof aSubmission>[0]): Promise<HTMLElement> {
  const answer = await post(server, aSubmission(own))
  expect(answer.status).toBe(422)
  return openHtml(answer.text)
}
