import { expect, test } from 'vitest'
import { convertBody } from '../../src/wordpress/body/convert-body.ts'
import { isReadableHtml } from '../../src/wordpress/body/readable-html.ts'
import { withoutShortcodes } from '../../src/wordpress/without-shortcodes.ts'
import { aBodyAround } from './body/a-body-around.ts'

const length = 100_000
const filled = (text: string) => text.repeat(Math.floor(length / text.length))
const nested = (open: string, close: string, depth = 10_000) => open.repeat(depth) + close.repeat(depth)
const marks = Array.from({ length: 390 }, (_, n) => `<b id="${n}">`).join('')

/** Long enough for a busy machine, and far less than what any of these takes when it goes wrong. */
const patience = 20_000

test.each([
  ...[
    '[',
    '[[',
    '[caption',
    '[caption]',
    '[a b="',
    '<!--',
    '<!-- wp:',
    '<!-- wp:a {"a":',
    '<p>',
    '"',
    '&',
    '&#',
  ],
  ...['<b><i>', '<p><b>', '<a><p>', '[a](', '![', '*_', '~', '`', '|', ':::', ':a[', '[^1]', '&gt; ', 'a@'],
])(
  'a body of nothing but %s is converted in time',
  async (text) => {
    await expect(convertBody(filled(text), aBodyAround())).resolves.toMatchObject({})
  },
  patience,
)

test.each([
  ['shortcodes', nested('[a]', '[/a]')],
  ['captions', nested('[caption]', '[/caption]')],
  ['divisions', nested('<div>', '</div>')],
  ['quotations', nested('<blockquote>', '</blockquote>')],
  ['lists', nested('<ul><li>', '</li></ul>')],
  ['tables', nested('<table><tr><td>', '', 5000)],
  ['divisions with ends of something else', '<div></span>'.repeat(length)],
  ['marks with ends of something else', '<span></x>'.repeat(length)],
])(
  '%s, ten thousand deep, are converted in time',
  async (_, html) => {
    await expect(convertBody(html, aBodyAround())).resolves.toMatchObject({})
  },
  patience,
)

test(
  'marks that are never closed, which the parser would copy into each of many paragraphs, stay words',
  async () => {
    const { markdown, losses } = await convertBody(`<p>${marks}</p>${'<p>x'.repeat(300_000)}`, aBodyAround())
    expect(markdown.startsWith('x\n\nx\n\nx\n')).toBe(true)
    expect(losses).toEqual([{ kind: 'unreadable', detail: '' }])
  },
  patience,
)

test('a slip or two in the marks of a long text does no harm', () => {
  expect(isReadableHtml(`<font color="red"><b>${'<p>Um <em>dois</em></p>'.repeat(30_000)}`)).toBe(true)
})

test(
  'a merged cell claims no more than there is',
  async () => {
    const cell = '<td colspan="1000000" rowspan="1000000">x</td>'
    const table = `<table>${`<tr>${cell.repeat(100)}</tr>`.repeat(200)}</table>`
    const { markdown } = await convertBody(table, aBodyAround())
    expect(markdown.length).toBeLessThan(200_000)
  },
  patience,
)

test('an excerpt of signs is read in time', () => {
  expect(withoutShortcodes(`[a ${'='.repeat(length)}`)).toHaveLength(length + 3)
})
