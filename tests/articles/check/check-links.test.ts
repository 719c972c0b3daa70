import { describe, expect, test } from 'vitest'
import { aFullArticle, toldByCheck } from '../../builders/told-by-check.ts'

const others = {
  'articles/2026/03/feira.md': aFullArticle(
    {
      tags: '[São João]',
      aliases: '[/2019/feira]',
      corrections: '[{date: 2026-03-10, text: Era outra rua.}]',
    },
    'Um.\n\n## Quem viu\n\n## Quem viu\n',
  ),
  'articles/2026/03/rascunho.md': aFullArticle({ draft: 'true' }),
  'articles/2026/03/futuro.md': aFullArticle({ date: '2026-04-01' }),
  'articles/2026/03/passado.md': aFullArticle({ expires: '2026-03-12' }),
  'articles/2026/03/quebrado.md': aFullArticle({ section: 'nenhuma' }),
  'pages/sobre.md': '---\ntitle: Sobre\n---\n\n## Quem somos\n',
}

/** What is told of a link in the text of an article, whose body begins on line 8. */
async function told(body: string, options = {}): Promise<string[]> {
  const lines = await toldByCheck({ ...others, 'articles/2026/02/chuva.md': aFullArticle({}, body) }, options)
  const start = 'articles/2026/02/chuva.md:'
  return lines
    .filter((line) => line.replace('!', '').startsWith(start))
    .map((line) => line.replace(start, ''))
}

describe('a link within the paper', () => {
  test.each([
    '/articles/feira',
    '/articles/feira.md',
    '/articles/feira/comments.xml',
    '/articles/quebrado',
    '/2019/feira',
    '/sections/cidade',
    '/sections/cidade/feed.xml',
    '/sections/cidade/3',
    '/tags/sao-joao',
    '/authors/ana-lima',
    '/archive',
    '/archive/2026/03',
    '/sobre',
    '/sobre#s-quem-somos',
    '/feed.xml',
    '/search?q=chuva',
    '/wp-content/uploads/2014/02/Foto%20da%20rua.jpg',
    '/corrections',
    '/',
    '/articles/feira#s-quem-viu',
    '/articles/feira#s-quem-viu-2',
    '/articles/feira#comments',
    '/articles/feira#corrections',
    '/articles/feira#correction-1',
    'https://example.com/articles/nada',
    'mailto:a@example.com',
  ])('may lead to %s', async (href) => {
    expect(await told(`Um [texto](${href}).\n`)).toEqual([])
  })

  const none = 'não existe neste jornal.'
  test.each([
    ['/articles/fiera', `8:4  link  /articles/fiera ${none} Você quis dizer /articles/feira?`],
    ['/articles/nada-disto', `8:4  link  /articles/nada-disto ${none} Confira o endereço, ou tire o link.`],
    ['/sections/cidad', `8:4  link  /sections/cidad ${none} Você quis dizer /sections/cidade?`],
    ['/tags/sao-jose', `8:4  link  /tags/sao-jose ${none} Você quis dizer /tags/sao-joao?`],
    ['/authors/ana-lina', `8:4  link  /authors/ana-lina ${none} Você quis dizer /authors/ana-lima?`],
    ['/archive/2026/05', `8:4  link  /archive/2026/05 ${none} Confira o endereço, ou tire o link.`],
    ['/wp-content/uploads/', `8:4  link  /wp-content/uploads/ ${none} Confira o endereço, ou tire o link.`],
    ['/sobr', `8:4  link  /sobr ${none} Você quis dizer /sobre?`],
    ['feira', '8:4  link  feira não começa com /. Você quis dizer /articles/feira?'],
    ['sobre', '8:4  link  sobre não começa com /. Você quis dizer /sobre?'],
    [
      '../03/feira.md',
      '8:4  link  Leitores não veem o arquivo ../03/feira.md. Escreva o endereço: /articles/feira.',
    ],
    ['feira.md', '8:4  link  Leitores não veem o arquivo feira.md. Escreva o endereço: /articles/feira.'],
    ['', '8:4  link  Falta o endereço do link. Escreva, por exemplo, [texto](/articles/outro-texto).'],
    ['/articles/feira#quem-viu', '8:4  link  Não há #quem-viu nessa página. Você quis dizer #s-quem-viu?'],
    [
      '/articles/feira#correction-2',
      '8:4  link  Não há #correction-2 nessa página. Você quis dizer #correction-1?',
    ],
    ['/sobre#s-quem-some', '8:4  link  Não há #s-quem-some nessa página. Você quis dizer #s-quem-somos?'],
    [
      '/articles/rascunho',
      '!8:4  link  /articles/rascunho é um rascunho, e leitores ainda não o veem. Publique-o ou tire o link.',
    ],
    [
      '/articles/futuro',
      '!8:4  link  /articles/futuro ainda não foi publicado, e até lá o link não leva a lugar nenhum. Espere, ou tire o link.',
    ],
    ['/articles/passado', '!8:4  link  /articles/passado já saiu do ar. Tire o link.'],
  ])('to %j is told', async (href, line) => {
    expect(await told(`Um [texto](${href}).\n`)).toEqual([line])
  })

  test('is found in lists, quotations, tables, notes and boxes, and by a label', async () => {
    const body = [
      '- [a](/nada-a)\n\n> [b](/nada-b)\n\n| x |\n|---|\n| [c](/nada-c) |\n\nNota[^1], e [d][d].\n',
      '[^1]: [e](/nada-e)\n\n[d]: /nada-d\n\n:::note[Caixa]\n[f](/nada-f)\n:::\n',
    ].join('\n')
    const places = (await told(body)).map((line) => line.replace(/ não existe.*/, ''))
    expect(places).toEqual([
      ...['8:3  link  /nada-a', '10:3  link  /nada-b', '14:3  link  /nada-c', '18:7  link  /nada-e'],
      ...['20:1  link  /nada-d', '23:1  link  /nada-f'],
    ])
  })

  test('is none in code', async () => {
    expect(await told('`[a](/nada)`\n\n```\n[b](/nada)\n```\n')).toEqual([])
  })

  test('may lead to a heading of the same text', async () => {
    expect(await told('[Um](#s-manha) e [dois](#manha).\n\n## Manhã\n')).toEqual([
      '8:18  link  Não há #manha nessa página. Você quis dizer #s-manha?',
    ])
  })

  test('may have the whole address of the paper, where one is set', async () => {
    const body = 'Um [texto](https://jornal.example/nada), outro: <https://jornal.example/articles/feira>.\n'
    expect(await told(body)).toEqual([])
    expect(await told(body, { siteUrl: 'https://jornal.example' })).toEqual([
      `8:4  link  /nada ${none} Confira o endereço, ou tire o link.`,
    ])
  })

  test('from a draft may lead to a draft, and from a text to come to one that comes before it', async () => {
    const link = '[a](/articles/rascunho)\n\n[b](/articles/futuro)\n'
    const lines = await toldByCheck({
      ...others,
      'articles/a.md': aFullArticle({ draft: 'true' }, link),
      'articles/b.md': aFullArticle({ date: '2026-04-02' }, '[b](/articles/futuro)\n'),
    })
    expect(lines.filter((line) => /articles\/[ab]\.md/.test(line))).toEqual([])
  })

  test('is looked at in pages and biographies, too', async () => {
    const lines = await toldByCheck({
      'pages/sobre.md': '---\ntitle: Sobre\n---\n\n[x](/nada)\n',
      'authors/ana-lima.md': '---\nname: Ana\n---\n\n[x](/nada)\n',
    })
    expect(lines).toEqual([
      'authors/ana-lima.md:5:1  link  /nada não existe neste jornal. Confira o endereço, ou tire o link.',
      'pages/sobre.md:5:1  link  /nada não existe neste jornal. Confira o endereço, ou tire o link.',
    ])
  })
})
