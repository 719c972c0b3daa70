import { describe, expect, test } from 'vitest'
import { renderComment } from '../../src/comments/render-comment.ts'
import { cpuMilliseconds } from '../builders/cpu-milliseconds.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { publish } from '../server/publish.ts'
import { post, rowOf, send } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'

const server = serverForTests()

describe('8. five thousand quote signs', () => {
  test('are taken, and nest twenty deep at most', async () => {
    const { row, element } = await publish(server, { comment: `${'>'.repeat(4996)} fim` })
    expect(row.body).toHaveLength(5000)
    expect(element.querySelectorAll('blockquote').length).toBeLessThanOrEqual(20)
    expect(element.querySelectorAll('blockquote').length).toBeGreaterThan(0)
  })

  test('are rendered within 50 ms', () => {
    expect(cpuMilliseconds(() => renderComment('> '.repeat(5000)))).toBeLessThan(50)
    const depth = parseHtml(renderComment('> '.repeat(5000))).querySelectorAll('blockquote').length
    expect(depth).toBeLessThanOrEqual(20)
  })
})

describe('9. any 10 kB are rendered within 100 ms', () => {
  test.each([
    '*_',
    '[',
    '[](',
    '`',
    '<',
    '- ',
    '&',
    'http://a.b/(',
    'a@b.co ',
    '**a *b',
    '~~a',
    '\n',
    '![](x ',
  ])('of %j', (unit) => {
    expect(cpuMilliseconds(() => renderComment(unit.repeat(10_000 / unit.length)))).toBeLessThan(100)
  })
})

test('12. a word of 5000 characters is kept whole, and breaks where the line ends', async () => {
  const { row, element, page } = await publish(server, { comment: 'á'.repeat(5000) })
  expect(row.body).toBe('á'.repeat(5000))
  expect(element.querySelector('p')?.textContent).toBe('á'.repeat(5000))
  const sheets = [...page.querySelectorAll('link[rel=stylesheet]')].map(
    (link) => link.getAttribute('href') ?? '',
  )
  const styles = await Promise.all(sheets.map(async (href) => (await send(server, href)).text))
  expect(styles.join('\n')).toMatch(/overflow-wrap:\s*(anywhere|break-word)/)
})

describe('13. a comment takes no name that scripts or styles go by', () => {
  test.each(['<a name=location id=location class=site>x</a>', '<form id=reply><input name=action></form>'])(
    '%s',
    async (comment) => {
      const { element, page } = await publish(server, { comment })
      expect(element.textContent).toContain(comment)
      expect(page.querySelectorAll('#location, [name=location], [name=action]')).toHaveLength(0)
      expect(page.querySelectorAll('#reply')).toHaveLength(1)
    },
  )

  test('and the page with it obeys a policy without exceptions', async () => {
    await publish(server, { comment: 'Com *ênfase*, `código` e https://a.example.' })
    const { headers, text } = await send(server, '/articles/errar-em-publico')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    // But for frames of embeds, which a reader's click loads.
    expect(policy.replace(/frame-src [^;]*/, '')).not.toMatch(/unsafe|\*|data:|https?:/)
    const page = parseHtml(text)
    expect(
      page.querySelectorAll('style, [style], script:not([src]):not([type="application/ld+json"])'),
    ).toHaveLength(0)
  })
})

describe('15. lengths are counted alike in the form and in the database', () => {
  test.each([
    ['80 emoji as a name', { name: '😀'.repeat(80) }],
    ['5000 emoji', { comment: '😀'.repeat(5000) }],
    ['5000 accents typed apart', { comment: 'e\u0301'.repeat(5000) }],
    ['50 lines of 99 letters and a line end of a browser', { comment: `${'b'.repeat(99)}\r\n`.repeat(50) }],
    [
      'an e-mail address of 254 characters',
      { email: `${'a'.repeat(242)}@example.com`, comment: 'Longo e-mail.' },
    ],
  ])('%s fit, and are stored whole', async (_what, own) => {
    const { row } = await publish(server, own)
    const name = 'name' in own ? own.name : 'Ana'
    const comment = 'comment' in own ? own.comment.normalize('NFC').replaceAll('\r\n', '\n') : 'Bom texto.'
    expect({ name: row.name, body: row.body }).toEqual({ name, body: comment })
  })

  test.each([
    ['81 emoji as a name', { name: '😀'.repeat(81) }, 'name.too-long'],
    ['5001 emoji', { comment: '😀'.repeat(5001) }, 'comment.too-long'],
    ['5001 accents typed apart', { comment: 'e\u0301'.repeat(5001) }, 'comment.too-long'],
    ['an e-mail address of 255 characters', { email: `${'a'.repeat(243)}@example.com` }, 'email.invalid'],
  ])('%s do not', async (_what, own, code) => {
    const fields = { article: 'errar-em-publico', name: 'Ana', comment: 'Passou da conta.', ...own }
    const { status, text } = await post(server, fields, { as: 'json' })
    expect(status).toBe(422)
    expect(JSON.parse(text).errors.map((error: { code: string }) => error.code)).toEqual([code])
    expect(await rowOf(server, fields.comment)).toBeUndefined()
  })
})
