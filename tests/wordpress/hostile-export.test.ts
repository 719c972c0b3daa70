import { expect, test } from 'vitest'
import { plainWords } from '../../src/wordpress/plain-words.ts'
import { surveyExport } from '../../src/wordpress/survey-export.ts'
import { anExport, exportFiles } from '../builders/an-export.ts'

const survey = (...texts: (string | Uint8Array)[]) => surveyExport(exportFiles(...texts), () => {})

const aMegabyte = 'a'.repeat(1024 * 1024)
const numbered = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n))
const start = '<rss><channel><item><wp:post_id>1</wp:post_id>'

test.each([
  [
    'categories with endless names',
    numbered(40, (n) => `<category domain="a" nicename="${n}${aMegabyte}"/>`),
  ],
  ['elements with endless names', numbered(40, (n) => `<a${n}${aMegabyte}/>`)],
  ['a comment of many elements', ['<wp:comment>', ...numbered(40, (n) => `<a${n}>${aMegabyte}</a${n}>`)]],
  ['a hundred thousand attributes, again and again', numbered(40, () => `<a ${'b="" '.repeat(10_000)}/>`)],
])('one entry with %s does not fill the memory', async (_, parts) => {
  await expect(survey(start + parts.join(''))).rejects.toThrow(/more than 32 MB|is not well-formed/)
})

test('a million entries end with advice', async () => {
  const items = numbered(1000, (n) =>
    numbered(1000, (m) => `<item><wp:post_id>${n * 1000 + m + 1}</wp:post_id></item>`).join(''),
  )
  await expect(survey(`<rss><channel>${items.join('')}</channel></rss>`)).rejects.toThrow(
    /More than fits into memory at once, after \d+ entries\. Export the site year by year/,
  )
}, 120_000)

test('comments and tags without number are read, since they are given away at once', async () => {
  const comment = `<wp:comment><wp:comment_content>${'a'.repeat(60_000)}</wp:comment_content></wp:comment>`
  const tag =
    '<wp:tag><wp:term_id>1</wp:term_id><wp:tag_slug>a</wp:tag_slug><wp:tag_name>a</wp:tag_name></wp:tag>'
  const text = anExport([{ id: 1 }])
    .replace('</item>', `${comment.repeat(700)}</item>`)
    .replace('<item>', `${tag.repeat(200_000)}<item>`)
  const { comments } = await survey(text)
  expect(comments.get(1)).toEqual({ comments: 700, pings: 0, others: 0 })
})

test('an address, a name or a title longer than WordPress can keep is as good as none', async () => {
  const long = 'a'.repeat(70_000)
  const { posts } = await survey(anExport([{ id: 1, title: long, name: long, guid: long, link: long }]))
  expect(posts.map(({ title, name, guid, link }) => [title, name, guid, link])).toEqual([['', '', '', '']])
})

test.each([
  ['1970-01-01 99:99:99', '1970-01-01 99:99:99', 'Thu, 09 May 2019 17:30:00 +0000', '2019-05-09T17:30:00'],
  ['x', '', 'Thu, 09 May 99999 17:30:00 +0000', undefined],
  ['99999-01-01 00:00:00', '-0001-01-01 00:00:00', 'never', undefined],
  ['9999-12-31 23:59:59', '', '', '9999-12-31T23:59:59'],
])('the date %s, %s, %s is %s', async (date, utc, published, expected) => {
  const text = anExport([{ id: 1, date, utc }]).replace('Thu, 09 May 2019 17:30:00 +0000', published)
  expect((await survey(text)).posts[0]?.date?.local).toBe(expected)
})

test('entries without a number, or with that of another one, are counted and not mixed up', async () => {
  const { posts, attachments, unnumbered } = await survey(
    anExport([
      { id: 10, type: 'attachment', title: 'Foto', guid: 'https://diario.example/foto.jpg' },
      { id: 10, title: 'Texto', guid: 'https://diario.example/?p=10' },
      ...[0, -4, 1.5, Number.NaN].map((id) => ({ id })),
      { id: 11, title: 'Outro' },
    ]),
  )
  expect([posts.map(({ title }) => title), [...attachments.keys()], unnumbered]).toEqual([['Outro'], [10], 5])
})

test('the same entry in several files is one', async () => {
  const file = anExport([{ id: 1 }, { id: 2 }])
  const { posts, unnumbered } = await survey(file, file)
  expect([posts.length, unnumbered]).toEqual([2, 0])
})

test('a page to log in is called so', async () => {
  await expect(survey('<!DOCTYPE html><html><body></body></html>')).rejects.toThrow(
    'is a web page, and no export',
  )
})

test('an export in UTF-8 that says it is UTF-16 is read', async () => {
  const text = anExport([{ id: 1, title: 'Água' }]).replace('UTF-8', 'UTF-16')
  expect((await survey(text)).posts[0]?.title).toBe('Água')
})

test('what an error quotes is short, and does not move the cursor of a terminal', async () => {
  const cut = anExport([{ id: 1, title: '\u009b2J\u202e'.repeat(10_000) }]).slice(0, -100)
  const wrong = `<rss></${'\u009b2J'.repeat(10_000)}>`
  for (const text of [cut, wrong]) {
    const message = await survey(text).then(() => '', String)
    expect(message).toContain('This file')
    expect(message.length).toBeLessThan(1100)
    expect(message).not.toMatch(/[\p{Cc}\u202e]/u)
  }
})

const marks = numbered(390, (n) => `<b id="${n}">`).join('')

test.each([
  ['<b>'.repeat(20_000), ''],
  [`${'<div>'.repeat(10_000)}chuva`, 'chuva'],
  [`<p>${marks}</p>${'<p>x'.repeat(10_000)}`, /^x( x)*$/],
  [`${'&amp;'.repeat(100_000)}`, /^&+$/],
  ['['.repeat(100_000), /^\[+$/],
])('a title that would overflow the stack is its words', (html, words) => {
  expect(plainWords(html)).toMatch(words)
})
