import { describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { publish } from '../server/publish.ts'
import { post, rowOf, rowsOf, send } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'

const server = serverForTests()
const noName = 'Por favor, digite seu nome aqui'
const noComment = 'Por favor, digite seu comentário!'

describe('11. a name that nobody can see is no name', () => {
  test.each([
    ['zero-width characters', '\u200b\u200c\u200d\ufeff'],
    ['spaces', ' \u00a0\u2003\u3000'],
    ['combining marks', '\u0301\u0302\u20dd'],
    ['Hangul fillers', '\u3164\uffa0\u115f'],
    ['Braille blanks', '\u2800'],
    ['soft hyphens', '\u00ad'],
  ])('of %s', async (what, name) => {
    const { status, text } = await post(server, aSubmission({ name, comment: what }), { as: 'json' })
    expect(status).toBe(422)
    expect(JSON.parse(text).errors).toEqual([{ pointer: '/name', code: 'name.missing', message: noName }])
    expect(await rowOf(server, what)).toBeUndefined()
  })

  test('and one with a tower of marks keeps three on a letter', async () => {
    const { row, element } = await publish(server, { name: `Z${'\u0334'.repeat(60)}al` })
    expect(row.name).toBe('Z\u0334\u0334\u0334al')
    expect(element.querySelector('bdi')?.textContent).toBe('Z\u0334\u0334\u0334al')
  })
})

describe('14. a missing name or comment is refused with its message, and what was typed comes back', () => {
  test.each([
    ['no name', { name: '', comment: 'Sem nome.' }, [noName]],
    ['a blank name', { name: ' \t ', comment: 'Nome em branco.' }, [noName]],
    ['no comment', { name: 'Ana', comment: '' }, [noComment]],
    ['a blank comment', { name: 'Ana', comment: ' \r\n\t' }, [noComment]],
    ['neither', { name: '', comment: '' }, [noComment, noName]],
  ])('%s', async (_what, own, messages) => {
    const before = (await rowsOf(server)).length
    const fields = aSubmission({ ...own, email: 'ana@example.com' })
    const [answer, problem] = [await post(server, fields), await post(server, fields, { as: 'json' })]
    expect([answer.status, answer.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8'])
    const page = parseHtml(answer.text)
    const shown = [...page.querySelectorAll('[role=alert] li')].map(({ textContent }) => textContent)
    expect(shown).toEqual(messages)
    const value = (name: string) => page.querySelector<HTMLInputElement>(`form [name=${name}]`)?.value
    // A browser leaves line ends out of a one-line field, and reads them as LF in a text.
    expect([value('name'), value('comment'), value('email')]).toEqual([
      ...[own.name, own.comment.replaceAll('\r\n', '\n'), 'ana@example.com'],
    ])
    expect([problem.status, problem.headers['content-type']]).toEqual([
      ...[422, 'application/problem+json; charset=utf-8'],
    ])
    expect(JSON.parse(problem.text).errors.map((error: { message: string }) => error.message)).toEqual(
      messages,
    )
    expect(await rowsOf(server)).toHaveLength(before)
  })

  test('when the fields are not even there', async () => {
    const { status, text } = await post(server, { article: 'errar-em-publico' })
    expect(status).toBe(422)
    expect(text).toContain(noName)
    expect(text).toContain(noComment)
  })
})

test('16. a NUL and half a character do not cut a text, in the database or on the page', async () => {
  const comment = 'antes\u0000depois \ud800 fim'
  const { status } = await post(server, aSubmission({ name: 'A\u0000na', comment }), { as: 'json' })
  expect(status).toBe(201)
  const row = await rowOf(server, 'antesdepois \ufffd fim')
  expect(row).toMatchObject({ name: 'Ana', status: 'published' })
  const page = parseHtml((await send(server, '/articles/errar-em-publico')).text)
  expect(page.getElementById(`comment-${row?.id}`)?.textContent).toContain('antesdepois \ufffd fim')
})

test('17. lines end with LF; tabs, and spaces at the end of lines, stay', async () => {
  const comment = 'um\r\ndois\rtrês\n\n```\n\tcódigo  \n```\n'
  const { row, element } = await publish(server, { comment })
  expect(row.body).toBe('um\ndois\ntrês\n\n```\n\tcódigo  \n```\n')
  expect(element.querySelector('pre')?.textContent).toBe('\tcódigo  \n')
})
