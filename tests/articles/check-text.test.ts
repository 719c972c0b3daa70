import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/articles/check-text.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

async function check(path: string, text: string, files = {}) {
  return (await checkText(aContentFolder(files).contentDir, path, text)).map(formatProblem)
}

describe('a text that is being written', () => {
  test('is told everything at once, of its keys and of its body', async () => {
    const text = anArticleFile({ section: 'cidad', authors: '[ana-lina]' }, '<b>a</b>\n\n![](x.jpg)\n')
    expect(await check('articles/2026/a.md', text)).toEqual([
      'articles/2026/a.md:1:1  description  Escreva uma descrição de 50 a 160 caracteres: ela aparece nas listas e nos buscadores.',
      'articles/2026/a.md:4:10  section  “cidad” não existe. Você quis dizer “cidade”?',
      'articles/2026/a.md:5:11  authors.0  “ana-lina” não existe. Você quis dizer “ana-lima”?',
      'articles/2026/a.md:8:1  html  HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.',
      'articles/2026/a.md:8:5  html  HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.',
      'articles/2026/a.md:10:1  alt  Descreva a imagem para quem não a vê: ![descrição](arquivo.jpg).',
      'articles/2026/a.md:10:1  image  A imagem x.jpg não está na pasta deste texto.',
    ])
  })

  test.each([
    [
      'articles/a.md',
      '---\ntitle: x: y\n---\n',
      'articles/a.md:2:8  yaml  Um valor com dois-pontos precisa de aspas: title: "x: y"',
    ],
    [
      'authors/rui.md',
      '---\nnome: Rui\n---\n',
      'authors/rui.md:2:1  nome  Campo desconhecido. Você quis dizer “name”?',
    ],
    ['pages/sobre.md', '---\ntitle: Sobre\ntags: []\n---\n', 'pages/sobre.md:3:1  tags  Campo desconhecido.'],
  ])('in %s is checked as what it is', async (path, text, problem) => {
    expect(await check(path, text)).toContain(problem)
  })

  test.each(['README.md', '../docs/editors.md', 'drafts/a.md'])(
    'in %s is no business of ours',
    async (path) => {
      expect(await check(path, '<b>')).toEqual([])
    },
  )

  test('is left alone while site.yaml is broken, which says so itself', async () => {
    expect(await check('articles/a.md', anArticleFile({ section: 'x' }), { 'site.yaml': 'name:' })).toEqual(
      [],
    )
  })
})
