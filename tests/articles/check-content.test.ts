import { describe, expect, test } from 'vitest'
import { checkContent } from '../../src/articles/check-content.ts'
import { formatProblem } from '../../src/domain/problem.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const now = new Date('2026-03-20T12:00:00Z')

/** The errors of a paper with these files. */
async function told(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { problems } = await checkContent({ contentDir: aContentFolder(files).contentDir, now })
  return problems.filter(({ severity }) => severity === undefined).map(formatProblem)
}

const html =
  'HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.'

describe('checking the content', () => {
  test('finds nothing in a good paper, and counts its files', async () => {
    const { contentDir } = aContentFolder({
      'articles/chuva.md': anArticleFile({ description: 'x'.repeat(60) }),
    })
    expect(await checkContent({ contentDir, now })).toMatchObject({ locale: 'pt-BR', problems: [] })
  })

  test('tells every problem of every file, in the order of files and lines', async () => {
    const files = {
      'articles/b.md': anArticleFile({ date: 'hoje', sectoin: 'x' }),
      'articles/a.md': anArticleFile({}, '# A\n\n<b>x\n'),
      'authors/ze.md': '---\nnome: Zé\n---\n',
      'pages/sobre.md': 'Sem campos.\n',
    }
    expect(await told(files)).toEqual([
      'articles/a.md:7:1  heading  O título da página já é o nível 1. Comece os intertítulos com ##.',
      `articles/a.md:9:1  html  ${html}`,
      'articles/b.md:3:7  date  Escreva a data como AAAA-MM-DD, por exemplo 2026-03-09, ou com a hora: 2026-03-09T07:30.',
      'articles/b.md:5:1  sectoin  Campo desconhecido. Você quis dizer “section”?',
      'authors/ze.md:1:1  name  Este campo é obrigatório.',
      'authors/ze.md:2:1  nome  Campo desconhecido. Você quis dizer “name”?',
      'pages/sobre.md:1:1  front matter  Comece o arquivo com uma linha ---, os campos do texto e outra linha ---.',
    ])
  })

  test('tells the faults of a body together with those of its front matter', async () => {
    expect(await told({ 'articles/a.md': anArticleFile({ draft: 'sim' }, '<b>x\n') })).toEqual([
      'articles/a.md:5:8  draft  Escreva true ou false.',
      `articles/a.md:8:1  html  ${html}`,
    ])
  })

  test('knows lines in a file with Windows line ends', async () => {
    const text = anArticleFile({}, 'Um\n\n<b>x\n').replaceAll('\n', '\r\n')
    expect(await told({ 'articles/a.md': text })).toEqual([`articles/a.md:9:1  html  ${html}`])
  })

  test('finds a picture that is broken, as the lead and within the text', async () => {
    const text = anArticleFile({ image: '{src: x.png, alt: Rua}' }, '![Rua](x.png)\n')
    const advice = 'A imagem x.png está danificada ou não é JPEG, PNG, WebP, AVIF ou GIF.'
    expect(await told({ 'articles/a.md': text, 'articles/x.png': 'no picture' })).toEqual([
      `articles/a.md:5:14  image.src  ${advice}`,
      `articles/a.md:8:1  image  ${advice}`,
    ])
  })

  test('finds two files that claim one address, one identity or one old path', async () => {
    expect(
      await told({
        'articles/a.md': anArticleFile({ aliases: '[/antigo]' }),
        'articles/b.md': anArticleFile({ slug: 'a', id: 'b' }),
        'articles/c.md': anArticleFile({ id: 'a' }),
        'articles/d.md': anArticleFile({ aliases: '[/antigo]', draft: 'true' }),
      }),
    ).toEqual([
      'articles/b.md:5:7  slug  articles/a.md já usa este endereço. Mude o nome do arquivo ou o campo slug.',
      'articles/c.md:5:5  id  articles/a.md já usa este id.',
      'articles/d.md:5:11  aliases  articles/a.md já usa este caminho.',
    ])
  })

  test('tells of a body that is nested too deeply as a problem of that file', async () => {
    const problems = await told({
      'articles/a.md': anArticleFile({}, `${'>'.repeat(10_000)} x\n`),
      'articles/b.md': anArticleFile({ draft: 'sim' }),
    })
    expect(problems).toContain('articles/b.md:5:8  draft  Escreva true ou false.')
  })

  test('tells what is wrong with site.yaml, without which nothing else can be checked', async () => {
    expect(await told({ 'site.yaml': 'name: x\n', 'articles/a.md': 'x' })).toEqual([
      'site.yaml:1:1  locale  Escreva um destes valores: pt-BR, en.',
      'site.yaml:1:1  timeZone  Este campo é obrigatório.',
      'site.yaml:1:1  sections  Este campo é obrigatório.',
    ])
  })

  test('speaks English to an English paper, even about its site.yaml', async () => {
    const site = 'name: x\nlocale: en\ntimeZone: Nowhere\nsections: [{slug: town, name: Town}]\n'
    const { locale, problems } = await checkContent({
      contentDir: aContentFolder({ 'site.yaml': site }).contentDir,
      now,
    })
    expect(problems.map(formatProblem)).toEqual([
      'site.yaml:3:11  timeZone  Write a time zone such as America/Sao_Paulo.',
    ])
    expect(locale).toBe('en')
  })
})
