import { describe, expect, test } from 'vitest'
import { examineBody } from '../../src/articles/check-body.ts'
import type { PictureFault } from '../../src/articles/read-picture.ts'
import type { Picture } from '../../src/domain/article.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { surroundings } from '../builders/surroundings.ts'

const there: Picture = { name: '0123/foto.jpg', width: 4, height: 3 }

/** What an editor is told about a body that stands below six lines of front matter. */
async function told(body: string, picture: Picture | PictureFault = there): Promise<string[]> {
  const { advice } = surroundings
  const { problems } = await examineBody('a.md', body, { advice, offset: 6, picture: async () => picture })
  return problems.map(formatProblem)
}

const html =
  'HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.'
const alt = 'Descreva a imagem para quem não a vê: ![descrição](arquivo.jpg).'
const unknown = 'não é um comando conhecido. Os que existem: ::figure, ::embed, :::note e :::pullquote.'
const address = 'Falta o endereço da página: ::embed{url="https://…" title="…"}.'
const one = 'O título da página já é o nível 1. Comece os intertítulos com ##.'

describe('a body', () => {
  test.each([
    ['Choveu a noite toda, das 10:30 às 12:00; placar:dois.\n'],
    ['## Manhã\n\n### Sete horas\n\n> Chuva!\n\n- um\n- dois\n'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n\nNota[^1].\n\n[^1]: Aqui.\n'],
    ['![Rua](foto.jpg)\n\n::figure[Às sete]{src="foto.jpg" alt="Rua" credit="Ana"}\n'],
    ['<!-- para a edição -->\n\nTexto <!-- aqui --> também.\n'],
    ['`<b>` e\n\n```html\n<script>x</script>\n# a\n```\n'],
    ['2 < 3 e 3 > 2, AT&T, <https://example.com>\n'],
    ['![Longe](https://example.com/x.jpg)\n'],
    [':::note[Título]\nUm.\n\n- dois\n:::\n\n:::pullquote[Ana]\nUm.\n:::\n'],
    ['::embed[Legenda]{url="https://example.com/filme" title="Filme"}\n'],
    ['Um :lang[feed]{en} e um :lang[en]{feed}.\n'],
  ])('may read %j', async (body) => {
    expect(await told(body)).toEqual([])
  })

  test.each([
    ['<div>x</div>\n', [`a.md:7:1  html  ${html}`]],
    ['a\n\nUm <b>dia</b>.\n', [`a.md:9:4  html  ${html}`, `a.md:9:10  html  ${html}`]],
    ['> - <i>x\n', [`a.md:7:5  html  ${html}`]],
    ['<!-- a --> <b>x</b> <!-- b -->\n', [`a.md:7:1  html  ${html}`]],
    ['<script>alert(1)</script>\n', [`a.md:7:1  html  ${html}`]],
    ['![](foto.jpg)\n', [`a.md:7:1  alt  ${alt}`]],
    ['a ![ ](foto.jpg)\n', [`a.md:7:3  alt  ${alt}`]],
    ['::figure[Rua]{src="foto.jpg"}\n', [`a.md:7:1  alt  ${alt}`]],
    ['![][rua]\n\n[rua]: foto.jpg\n', [`a.md:7:1  alt  ${alt}`]],
    ['::video{id=1}\n', [`a.md:7:1  directive  “video” ${unknown}`]],
    [':::nota\nx\n:::\n', [`a.md:7:1  directive  “nota” ${unknown}`]],
    ['::note[x]\n', [`a.md:7:1  directive  “note” ${unknown}`]],
    ['::embed{title="Filme"}\n', [`a.md:7:1  embed  ${address}`]],
    ['::embed{url="/filme" title="Filme"}\n', [`a.md:7:1  embed  ${address}`]],
    ['::embed{url="javascript:alert(1)" title="Filme"}\n', [`a.md:7:1  embed  ${address}`]],
    [
      '::embed{url="https://example.com/"}\n',
      ['a.md:7:1  embed  Diga o que há nessa página: ::embed{url="https://…" title="…"}.'],
    ],
    [
      'Um :lang[feed]{xx}.\n',
      ['a.md:7:1  lang  Não há idioma conhecido em :lang[feed]{xx}. Escreva, por exemplo, :lang[feed]{en}.'],
    ],
    ['# Manhã\n', [`a.md:7:1  heading  ${one}`]],
    ['Manhã\n=====\n', [`a.md:7:1  heading  ${one}`]],
  ])('that reads %j is told its faults with their places', async (body, problems) => {
    expect(await told(body)).toEqual(problems)
  })

  test.each([
    ['missing', 'A imagem foto.jpg não está na pasta deste texto.'],
    ['outside', 'A imagem foto.jpg precisa estar na pasta deste texto.'],
    ['broken', 'A imagem foto.jpg está danificada ou não é JPEG, PNG, WebP, AVIF ou GIF.'],
  ] as const)('is told of a picture that is %s', async (fault, advice) => {
    expect(await told('a ![Rua](foto.jpg)\n', fault)).toEqual([`a.md:7:3  image  ${advice}`])
    expect(await told('::figure{src="foto.jpg" alt="Rua"}\n', fault)).toEqual([`a.md:7:1  image  ${advice}`])
  })

  test('is told of a missing picture whose address stands elsewhere', async () => {
    expect(await told('![Rua][r]\n\n[r]: foto.jpg\n', 'missing')).toHaveLength(1)
  })

  test('has its faults told in the order of its lines', async () => {
    const problems = await told('![Rua](foto.jpg)\n\n# A\n\n<b>x\n', 'missing')
    expect(problems.map((line) => line.split('  ')[0])).toEqual(['a.md:7:1', 'a.md:9:1', 'a.md:11:1'])
  })
})
