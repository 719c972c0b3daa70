import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { anArticleFile } from '../../builders/an-article-file.ts'
import { aFullArticle, toldByCheck } from '../../builders/told-by-check.ts'

function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 100, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
}

describe('a description', () => {
  test.each([
    [
      '',
      '!a.md:5:14  description  Escreva uma descrição de 50 a 160 caracteres: ela aparece nas listas e nos buscadores.',
    ],
    [
      'x'.repeat(49),
      '!a.md:5:14  description  A descrição tem 49 caracteres. Escreva de 50 a 160, para que os buscadores a usem.',
    ],
    [
      'x'.repeat(161),
      '!a.md:5:14  description  A descrição tem 161 caracteres, e os buscadores cortam depois de 160. Encurte-a.',
    ],
  ])('%j is a warning', async (description, line) => {
    expect(await toldByCheck({ 'articles/a.md': anArticleFile({ description }) })).toEqual([
      line.replace('a.md', 'articles/a.md'),
    ])
  })

  test.each([50, 160])('of %i characters is none', async (length) => {
    const description = 'x'.repeat(length)
    expect(await toldByCheck({ 'articles/a.md': anArticleFile({ description }) })).toEqual([])
  })
})

describe('a lead picture', () => {
  test.each([
    [
      1199,
      [
        '!articles/a.md:6:14  image.src  A imagem x.png tem 1199 pixels de largura. A principal precisa de 1.200 ou mais, porque nada é ampliado.',
      ],
    ],
    [1200, []],
  ])('of %i pixels', async (width, lines) => {
    const article = aFullArticle({ image: '{src: x.png, alt: Rua}' })
    expect(await toldByCheck({ 'articles/a.md': article, 'articles/x.png': await picture(width) })).toEqual(
      lines,
    )
  })
})

describe('a description of a picture', () => {
  const advice = 'Isto é um nome de arquivo. Diga o que a imagem mostra, para quem não a vê.'

  test.each(['x.png', 'IMG_1234.jpg', 'IMG_1234', 'DSC01234', 'foto.jpg'])(
    'that is a name such as %s is a warning',
    async (alt) => {
      const files = { 'articles/x.png': await picture(1200) }
      const lead = aFullArticle({ image: `{src: x.png, alt: ${alt}}` })
      expect(await toldByCheck({ ...files, 'articles/a.md': lead })).toEqual([
        `!articles/a.md:6:26  image.alt  ${advice}`,
      ])
      const body = aFullArticle({}, `Um ![${alt}](x.png)\n\n::figure{src="x.png" alt="${alt}"}\n`)
      expect(await toldByCheck({ ...files, 'articles/a.md': body })).toEqual([
        `!articles/a.md:8:4  alt  ${advice}`,
        `!articles/a.md:10:1  alt  ${advice}`,
      ])
    },
  )
})

describe('headings', () => {
  test('that skip a level are a warning', async () => {
    const body = '## Um\n\n#### Dois\n\n## Três\n\n### Quatro\n'
    expect(await toldByCheck({ 'articles/a.md': aFullArticle({}, body) })).toEqual([
      '!articles/a.md:10:1  heading  Este intertítulo pula um nível: #### vem depois de ##. Use um # a menos.',
    ])
  })

  test('may be of level 3 at first, since that skips none that readers see', async () => {
    expect(await toldByCheck({ 'articles/a.md': aFullArticle({}, '### Um\n') })).toEqual([])
  })
})

describe('YAML that hardly says what was meant', () => {
  test('is a warning beside everything else', async () => {
    const article = aFullArticle({ title: 'Rua #1', draft: 'sim', tags: '[“a”]' }, '<b>\n')
    expect(await toldByCheck({ 'articles/a.md': article })).toEqual([
      '!articles/a.md:2:8  yaml  Tudo depois de # some. Ponha o valor entre aspas: title: "Rua #1"',
      'articles/a.md:6:8  draft  Escreva true ou false.',
      '!articles/a.md:7:7  yaml  Use aspas retas (") em volta do valor, e não as curvas: tags: ["a"]',
      'articles/a.md:10:1  html  HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.',
    ])
  })

  test('that cannot be read does not keep the body from being looked at', async () => {
    const article = aFullArticle({ title: 'A: B' }, '<b>\n\n[x](/nada)\n')
    expect(await toldByCheck({ 'articles/a.md': article })).toEqual([
      'articles/a.md:2:8  yaml  Um valor com dois-pontos precisa de aspas: title: "A: B"',
      'articles/a.md:8:1  html  HTML não é aceito e seria retirado. Use Markdown, ou ::figure[Legenda]{src="foto.jpg" alt="…"} para imagens.',
      'articles/a.md:10:1  link  /nada não existe neste jornal. Confira o endereço, ou tire o link.',
    ])
  })
})
