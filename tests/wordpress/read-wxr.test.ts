import { expect, test } from 'vitest'
import { surveyExport } from '../../src/wordpress/survey-export.ts'
import { anExport, exportFiles } from '../builders/an-export.ts'

const survey = (...texts: (string | Uint8Array)[]) => surveyExport(exportFiles(...texts), () => {})

test.each(['1.0', '1.1', '1.2'])('reads WXR %s', async (version) => {
  const { title, posts } = await survey(anExport([{ id: 7, title: 'Chuva' }], { version }))
  expect([title, posts.map((post) => [post.id, post.title])]).toEqual(['Diário do Vale', [[7, 'Chuva']]])
})

test('reads several files as one export', async () => {
  const { posts } = await survey(anExport([{ id: 1 }, { id: 2 }]), anExport([{ id: 2 }, { id: 3 }]))
  expect(posts.map(({ id }) => id)).toEqual([1, 2, 3])
})

test('titles and names lose their HTML and their entities', async () => {
  const { posts, categories } = await survey(
    anExport([{ id: 1, title: 'Arte &amp; <em>cultura</em> &#8211; já<script>alert(1)</script>' }], {
      categories: [[3, 'arte', 'Arte &amp; Cultura']],
    }),
  )
  expect(posts[0]?.title).toBe('Arte & cultura – já')
  expect(categories.get('arte')?.name).toBe('Arte & Cultura')
})

test.each([
  ['iso-8859-1', (text: string) => Buffer.from(text.replaceAll('–', '\x96'), 'latin1')],
  ['windows-1252', (text: string) => Buffer.from(text.replaceAll('–', '\x96'), 'latin1')],
  ['utf-16le', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-8', (text: string) => Buffer.from(`\ufeff${text}`)],
])('reads %s', async (encoding, encode) => {
  const text = anExport([{ id: 1, title: 'Água até o meio-fio – já' }]).replace('UTF-8', encoding)
  expect((await survey(encode(text))).posts[0]?.title).toBe('Água até o meio-fio – já')
})

test('passes over what plugins print before the export, entities of HTML and control characters', async () => {
  const text = anExport([{ id: 1, title: 'Um\u0003 dois' }]).replace(
    '<description>Notícias do vale<',
    '<description>Not&iacute;cias &nbsp; do vale<',
  )
  const { posts, tagline } = await survey(`\n\nNotice: foo in bar.php\n${text}`)
  expect([posts[0]?.title, tagline]).toEqual(['Um dois', 'Notícias do vale'])
})

const good = anExport([{ id: 1, title: 'Chuva no vale' }])

test.each([
  [
    'a bomb of entities',
    good.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'),
    'DOCTYPE',
  ],
  ['an external entity', good.replace('?>\n', '?>\n<!DOCTYPE x SYSTEM "file:///etc/passwd">\n'), 'DOCTYPE'],
  [
    'a file that was cut off',
    good.slice(0, good.indexOf('<wp:post_name>')),
    'ends in the middle, within “Chuva no vale”',
  ],
  ['a file that was cut off in its head', good.slice(0, 700), 'ends in the middle'],
  ['an empty file', '', 'is no export of WordPress'],
  [
    'another feed',
    '<rss version="2.0"><channel><title>x</title></channel></rss>',
    'no export of WordPress (WXR 1.0 to 1.2)',
  ],
  ['a page', '<html><body>Sessão expirada</body></html>', 'begin with <rss>'],
  ['broken XML', good.replace('</wp:author>', ''), 'is not well-formed XML'],
  ['elements without end', `<rss>${'<a>'.repeat(1000)}`, 'elements in elements'],
  ['a ZIP file', 'PK\u0003\u0004…', 'ZIP'],
  ['an unknown encoding', good.replace('UTF-8', 'klingon'), 'klingon'],
  [
    'a text without end',
    `<rss><channel><item><content:encoded>${'a'.repeat(17 * 1024 * 1024)}`,
    'more than 16 MB',
  ],
  [
    'CDATA without end',
    `<rss><channel><item><title><![CDATA[${'a'.repeat(17 * 1024 * 1024)}`,
    'more than 16 MB',
  ],
  ['a name without end', `<rss><channel><${'a'.repeat(17 * 1024 * 1024)}`, 'more than 16 MB'],
  [
    'a post of fields without end',
    `<rss><channel><item>${'<category domain="a" nicename="b">c</category>'.repeat(600_000)}`,
    'more than 32 MB',
  ],
  ['an attribute without end', `<rss><channel><a b="${'a'.repeat(17 * 1024 * 1024)}`, 'more than 16 MB'],
])('%s ends with a clear message', async (_, text, message) => {
  await expect(survey(text)).rejects.toThrow(message)
})
