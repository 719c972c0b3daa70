import { appendFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AnItem, anExport } from '../builders/an-export.ts'
import { aFolder, importInto, read } from './a-run.ts'

const site = `# Nosso jornal
name: Jornal
locale: pt-BR
timeZone: America/Recife
sections:
  # as seções
  - slug: cidade
    name: A Cidade
tags: [Chuva]
`
const paper = {
  'site.yaml': site,
  'authors/ana.md': '---\nname: Ana Lima\n---\n\nBiografia.\n',
  'pages/sobre.md': '---\ntitle: Sobre nós\n---\n\nNossa página.\n',
  'articles/2019/05/chuva.md': '---\ntitle: Chuva\ndate: 2019-05-01\nsection: cidade\n---\n\nNosso texto.\n',
}
const about: AnItem = {
  id: 8,
  type: 'page',
  name: 'sobre',
  link: 'https://diario.example/sobre/',
  body: 'De lá.',
}
const rain: AnItem = {
  ...{ id: 9, name: 'chuva' },
  filings: [
    ['category', 'esportes', 'Esportes'],
    ['post_tag', 'novo', 'Novo tema'],
  ],
}

test('what a paper has stays, and what an export has comes beside it, in each run', async () => {
  const folder = aFolder(paper)
  for (const _ of [1, 2]) {
    await importInto(folder, [anExport([about, rain])])
    for (const path of ['authors/ana.md', 'pages/sobre.md', 'articles/2019/05/chuva.md'] as const)
      expect(read(folder, path)).toBe(paper[path])
    expect(read(folder, 'pages/sobre-2.md')).toContain('De lá.')
    expect(read(folder, 'articles/2019/05/chuva-2.md')).toContain('authors: [ana]')
    expect(existsSync(join(folder, 'pages/sobre-3.md'))).toBe(false)
  }
  expect(read(folder, 'site.yaml')).toBe(
    site.replace('tags: [Chuva]', '  - slug: esportes\n    name: Esportes\ntags: [Chuva, Novo tema]'),
  )
})

test('a newer export changes what nobody has edited here, and brings nothing back', async () => {
  const folder = aFolder()
  await importInto(folder, [anExport([{ id: 1 }, { id: 2 }])])
  const edited = join(folder, 'articles/2019/05/texto-1.md')
  appendFileSync(edited, '\nEmenda.\n')
  rmSync(join(folder, 'articles/2019/05/texto-2.md'))
  const { texts } = await importInto(folder, [anExport([{ id: 1, body: 'Outro.' }, { id: 2 }, { id: 3 }])])
  expect(texts.written.article).toEqual({ added: 1, same: 0, updated: 0, edited: 1, deleted: 1 })
  expect(read(folder, 'articles/2019/05/texto-1.md')).toMatch(/Texto\.\n\nEmenda\.\n$/)
})

test('the section of an article is the one that stands last in its address', async () => {
  const folder = aFolder()
  const filings = [
    ['category', 'bairro', 'Bairro'],
    ['category', 'cidade', 'Cidade'],
  ] as const
  await importInto(folder, [
    anExport([{ id: 1, filings, link: 'https://diario.example/cidade/bairro/texto-1/' }]),
  ])
  expect(read(folder, 'articles/2019/05/texto-1.md')).toContain('section: bairro\n')
})

test('a post without words is told', async () => {
  const { texts } = await importInto(aFolder(), [anExport([{ id: 1, body: ' ' }])])
  expect(texts.losses[0]?.losses).toEqual([{ kind: 'no-words', detail: '' }])
})

test('a gallery without numbers takes the pictures of its post from the export, in their order', async () => {
  const picture = (id: number, file: string, parent: number): AnItem => ({
    ...{ id, type: 'attachment', status: 'inherit', title: file, parent, filings: [] },
    attachmentUrl: `https://diario.example/wp-content/uploads/${file}`,
  })
  const folder = aFolder()
  const items = [
    { id: 1, body: '[gallery]' },
    picture(21, 'b.jpg', 1),
    picture(20, 'a.jpg', 1),
    picture(22, 'c.jpg', 2),
  ]
  await importInto(folder, [anExport(items)])
  expect(read(folder, 'articles/2019/05/texto-1.md').match(/uploads\/\w\.jpg/g)).toEqual([
    'uploads/a.jpg',
    'uploads/b.jpg',
  ])
})

test('what plugins for search engines know of a post comes over', async () => {
  const folder = aFolder()
  const fields = {
    _yoast_wpseo_metadesc: '',
    _aioseo_description: 'O que muda no centro.',
    _yoast_wpseo_canonical: 'https://agencia.example/chuva',
  }
  const own = {
    rank_math_canonical_url: 'https://www.diario.example/outro/',
    rank_math_description: '%excerpt%',
  }
  await importInto(folder, [
    anExport([
      { id: 1, fields },
      { id: 2, fields: own },
    ]),
  ])
  const text = read(folder, 'articles/2019/05/texto-1.md')
  expect(text).toContain('description: O que muda no centro.\n')
  expect(text).toContain('canonical: https://agencia.example/chuva\n')
  expect(read(folder, 'articles/2019/05/texto-2.md')).not.toMatch(/canonical|description/)
})
