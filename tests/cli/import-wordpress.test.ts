import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wholeExport } from '../builders/a-whole-export.ts'
import { anExport } from '../builders/an-export.ts'
import { ImportFolder } from '../builders/an-import-folder.ts'

const folder = new ImportFolder()

test('makes files that an editor could have written', async () => {
  await folder.import(wholeExport())
  const files = folder.content()
  expect(files['articles/2019/05/chuva-no-vale.md']).toBe(`---
title: "Chuva no vale: “o pior já passou”"
description: A ponte do centro reabre na segunda-feira, depois de três dias de chuva forte em toda a região.
date: 2019-05-09T14:30:00-03:00
updated: 2019-05-10T08:00:00-03:00
section: cidade
authors: [ana-lima]
tags: [Chuvas, Arte & Cultura, Clima]
featured: true
id: diario-example-p-10
aliases:
  - /2019/05/chuva-no-vale/
  - /?p=10
  - /2019/05/temporal-no-vale/
---

Três dias de chuva, e a [ponte](/articles/ponte) reabre.

![O rio cheio](https://diario.example/wp-content/uploads/2019/05/Rio-Cheio-300x200.jpg)

*O rio na quinta.*

## O que muda

- ônibus
- escolas
`)
  expect(files['site.yaml']).toBe(`name: Diário do Vale
tagline: Notícias do vale
description: Notícias do vale
locale: pt-BR
timeZone: America/Sao_Paulo
sections:
  - slug: cidade
    name: Cidade
  - slug: clima
    name: Clima
footer:
  - quem-somos
`)
  expect(files['authors/ze-prado.md']).toBe('---\nname: Zé Prado\n---\n')
  expect(files['pages/equipe.md']).toBe('---\ntitle: Equipe\n---\n\nTexto.\n')
  expect(files['articles/2019/05/particular.md']).toContain('\ndraft: true\n')
  expect(files['articles/2019/05/ponte.md']).toContain('\ncomments: closed\n')
})

test('a dry run says what a run says, and writes nothing', async () => {
  const dry = await folder.import(wholeExport(), '--dry-run')
  expect(readdirSync(folder.path)).toEqual(['export.xml'])
  const real = await folder.import(wholeExport())
  const withoutLast = (text: string) => text.trim().split('\n').slice(0, -1)
  expect(withoutLast(dry)).toEqual(withoutLast(real))
  expect(dry).toContain('Ensaio: nada foi escrito.')
})

test('a mapping file says which categories become sections, and which tags', async () => {
  const filing = (name: string) => [['category', name, name]] as const
  const xml = anExport(
    ['politica', 'eleicoes', 'receitas'].map((name, n) => ({ id: n + 1, filings: filing(name) })),
    { categories: ['politica', 'eleicoes', 'receitas'].map((name, n) => [n + 1, name, name] as const) },
  )
  writeFileSync(folder.in('sections.yaml'), 'politica: politica\neleicoes: politica\nreceitas:\n')
  await folder.import(xml, '--sections', folder.in('sections.yaml'))
  const files = folder.content()
  expect(files['articles/2019/05/texto-2.md']).toMatch(/section: politica\n(.*\n)*tags: \[eleicoes\]/)
  expect(files['articles/2019/05/texto-3.md']).toMatch(/section: geral\n(.*\n)*tags: \[receitas\]/)
  expect(files['slugs.lock']).toMatch(/^\/category\/eleicoes \/sections\/politica$/m)
  expect(files['slugs.lock']).toMatch(/^\/category\/receitas \/tags\/receitas$/m)
})

test('a paper that is there keeps its own words, and gets what it lacks', async () => {
  mkdirSync(folder.in('content/authors'), { recursive: true })
  const own =
    '# Da casa\nname: Meu jornal\nlocale: pt-BR\ntimeZone: America/Manaus\nsections:\n  - { slug: cidade, name: A cidade }\n'
  writeFileSync(folder.in('content/site.yaml'), own)
  writeFileSync(folder.in('content/authors/ana-lima.md'), '---\nname: Ana Lima\nbio: Repórter.\n---\n')
  await folder.import(wholeExport())
  const files = folder.content()
  expect(files['site.yaml']).toBe(`${own}  - slug: clima\n    name: Clima\n`)
  expect(files['authors/ana-lima.md']).toContain('bio: Repórter.')
})

test.each([
  [[], 'Say which file to import'],
  [['nothing.xml'], 'nothing.xml is not there, or is no file.'],
  [['x.xml', '--media', 'a', '--media-from', 'https://b.example'], '--media or --media-from, and not both'],
  [['x.xml', '--media-from', 'b.example'], 'takes a whole address'],
])('says what is wrong with %j', async (args, said) => {
  const { code, stderr, stdout } = await folder.run(...args)
  expect(code).not.toBe(0)
  expect(stderr + stdout).toContain(said)
  expect(stderr).not.toContain('    at ')
  expect(readdirSync(folder.path)).toEqual([])
})
