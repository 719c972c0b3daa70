import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/articles/check-text.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'
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

  test('of a page is told of its pictures, as in articles', async () => {
    const body =
      '![Rua](rua.png)\n\n![Rua](falta.png)\n\n![Rua](meia.png)\n\n![Rua](../x.png)\n\n![](rua.png)\n'
    const files = { 'pages/rua.png': await aPicture(), 'pages/meia.png': (await aPicture()).subarray(0, 40) }
    expect(await check('pages/sobre.md', `---\ntitle: Sobre\n---\n\n${body}`, files)).toEqual([
      'pages/sobre.md:7:1  image  A imagem falta.png não está na pasta deste texto.',
      'pages/sobre.md:9:1  image  A imagem meia.png está danificada ou não é JPEG, PNG, WebP, AVIF ou GIF.',
      'pages/sobre.md:11:1  image  A imagem ../x.png precisa estar na pasta deste texto.',
      'pages/sobre.md:13:1  alt  Descreva a imagem para quem não a vê: ![descrição](arquivo.jpg).',
    ])
  })

  test('of a biography is told that it shows none', async () => {
    const text = '---\nname: Ana Lima\n---\n\n![Rua](rua.png)\n'
    expect(await check('authors/ana-lima.md', text, { 'authors/rua.png': await aPicture() })).toEqual([
      'authors/ana-lima.md:5:1  image  Em biografias, imagens do texto não são mostradas. Tire a imagem; o retrato do autor vai no campo picture.',
    ])
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
