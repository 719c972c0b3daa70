import { expect, test } from 'vitest'
import { anExport } from '../builders/an-export.ts'
import { aFolder, importInto, read } from './a-run.ts'

const base = 'https://diario.example'

test('plain addresses of lists lead to what has become of them', async () => {
  const folder = aFolder()
  const filings = [
    ['category', 'cidade', 'Cidade'],
    ['post_tag', 'chuva', 'Chuva'],
  ] as const
  await importInto(folder, [anExport([{ id: 1, filings }])])
  expect(read(folder, 'slugs.lock').split('\n')).toEqual(
    expect.arrayContaining([
      '/?cat=3 /sections/cidade',
      '/?tag=chuva /tags/chuva',
      '/?author=1 /authors/ana-lima',
      '/?m=201905 /archive/2019/05',
    ]),
  )
})

test('a category in which nothing is is gone, rather than a list that is not there', async () => {
  const folder = aFolder()
  const categories = [
    [3, 'cidade', 'Cidade'],
    [4, 'vazia', 'Vazia'],
  ] as const
  await importInto(folder, [anExport([{ id: 1 }], { categories })])
  expect(read(folder, 'slugs.lock')).toContain('/category/vazia gone\n/?cat=4 gone\n')
})

test('links into the old site are followed by all of their address; what did not come is told', async () => {
  const folder = aFolder()
  const link = (to: string) => `<a href="${base}${to}">x</a>`
  const body = ['/?cat=3', '/?p=99', '/?utm_source=y', '/wp-content/uploads/edital.pdf'].map(link).join(' ')
  const { texts } = await importInto(folder, [anExport([{ id: 1, body }])])
  expect(read(folder, 'articles/2019/05/texto-1.md')).toContain(
    `[x](/sections/cidade) [x](${base}/?p=99) [x](/) [x](${base}/wp-content/uploads/edital.pdf)`,
  )
  expect(texts.losses[0]?.losses).toEqual([
    { kind: 'old-link', detail: `${base}/?p=99` },
    { kind: 'file', detail: `${base}/wp-content/uploads/edital.pdf` },
  ])
})

test('what WordPress puts behind an address leads to the article, a comment to its comments', async () => {
  const folder = aFolder()
  const link = (to: string) => `<a href="${base}/2019/05/texto-1/${to}">x</a>`
  const endings = [
    'feed/',
    'comment-page-2/#comment-7',
    '2/#respond',
    'feed/#more-1',
    'attachment/rio/',
    '2/',
    'outra-coisa/',
  ]
  await importInto(folder, [
    anExport([{ id: 1, link: `${base}/2019/05/texto-1/`, body: endings.map(link).join(' ') }]),
  ])
  expect(read(folder, 'articles/2019/05/texto-1.md')).toContain(
    `[x](/articles/texto-1) [x](/articles/texto-1#comments) [x](/articles/texto-1#comments) [x](/articles/texto-1) [x](/articles/texto-1) [x](/articles/texto-1) [x](${base}/2019/05/texto-1/outra-coisa/)`,
  )
})
