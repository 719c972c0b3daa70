import { describe, expect, test } from 'vitest'
import { Dictionary } from '../../../src/articles/check/dictionary.ts'
import { misspellings } from '../../../src/articles/check/misspellings.ts'
import { aFullArticle, toldByCheck } from '../../builders/told-by-check.ts'

/** Words that are told of a text, which is all body. */
async function wordsTold(text: string, lang = 'pt-BR', own: string[] = []): Promise<string[]> {
  const dictionary = await Dictionary.open(lang, new Set(own))
  return dictionary ? misspellings(text, 0, dictionary).map(({ word }) => word) : ['none']
}

describe('spelling', () => {
  test('tells each word of a file once, at its first place, with what may have been meant', async () => {
    const front = { title: 'A prefeiutra', description: `A chuvsa ${'de ontem '.repeat(6)}` }
    const image = '\n  src: x.png\n  alt: Uma prasa\n  caption: A rua alagda'
    const body = 'A prefeiutra caiu.\n\nEle disse que voce vem, e o fotoviltaico\ntambém.\n'
    const lines = await toldByCheck(
      { 'articles/a.md': aFullArticle({ ...front, image }, body) },
      { spelling: true },
    )
    expect(lines.filter((line) => line.includes('spelling'))).toEqual([
      '!articles/a.md:2:10  spelling  “prefeiutra” não está no dicionário. Você quis dizer “prefeitura”?',
      '!articles/a.md:5:16  spelling  “chuvsa” não está no dicionário. Você quis dizer “chuva”?',
      '!articles/a.md:8:12  spelling  “prasa” não está no dicionário. Você quis dizer “praça”?',
      '!articles/a.md:9:18  spelling  “alagda” não está no dicionário. Você quis dizer “alaga”?',
      '!articles/a.md:14:15  spelling  “voce” não está no dicionário. Você quis dizer “você”?',
      '!articles/a.md:14:29  spelling  “fotoviltaico” não está no dicionário. Você quis dizer “fotovoltaico”?',
    ])
  })

  test.each([
    'Não o vi; fazê-lo, disse-lhe, dir-se-á, guarda-chuva, verde-acinzentada, d’água e caixa-d’água.',
    'A Xuxolândia, o Zezuíno e a OMXP chegaram às 7h30min com 3xpto.',
    'Veja `xptoo`, <https://xptoo.example/wqer>, www.wqer.example, wqer@example.com, #wqer e @wqer.',
    '```\nxptoo wqer\n```\n\n~~~ js\nxptoo\n~~~\n\nFim.\n',
    'Um parágrafo.\n\n    xptoo wqer\n\nFim.\n',
    'Um :lang[weekend feed]{en} e :lang[en]{weekend}.',
    '[texto](/articles/xptoo-wqer) e ![rua](xptoo.jpg)[^wqer].\n\n[^wqer]: Nota.\n\n[ref]: /xptoo\n',
    '::figure[A rua]{src="xptoo.jpg" alt="A rua" credit="Wqer"}\n\n:::pullquote[Ana]\nChove.\n:::\n',
    '<b class="xptoo">a</b> <!-- wqer -->',
    'Um e-mail, o x-wqer, d’xptoo, a ab-wqer-xptoo.',
    'Con**tinua**ção e sub_linhado_ e xptoo_wqer.',
    'O site wqer.com.br e o arquivo xptoo.pdf.',
  ])('finds nothing in %j', async (text) => {
    expect(await wordsTold(text)).toEqual([])
  })

  test.each([
    ['a chuvsa e *chuvva*', ['chuvsa', 'chuvva']],
    ['::figure[A chuvsa]{src="x.jpg" alt="A prasa"}\n', ['chuvsa', 'prasa']],
    ['[a chuvsa](/x) e ![a prasa](x.jpg)\n', ['chuvsa', 'prasa']],
    ['- item\n\n    chuvsa\n', ['chuvsa']],
  ])('finds in %j the words %j', async (text, words) => {
    expect(await wordsTold(text)).toEqual(words)
  })

  test('goes by the language of the article; of others it knows nothing', async () => {
    expect(await wordsTold('The weather was colld.', 'en')).toEqual(['colld'])
    expect(await wordsTold('Le temps xptoo.', 'fr')).toEqual(['none'])
  })

  test('knows the words of words.txt, whatever their capitals', async () => {
    const body = 'O xptoo e o wqer.\n'
    const words = '# nossas\nXptoo # um bairro\n\nwqer\n'
    expect(
      await toldByCheck({ 'articles/a.md': aFullArticle({}, body), 'words.txt': words }, { spelling: true }),
    ).toEqual([])
  })

  test('tells a slip at the start of a sentence only when it is surely none of a name', async () => {
    const body = 'Nao choveu. Wilma saiu.\n'
    expect(await toldByCheck({ 'articles/a.md': aFullArticle({}, body) }, { spelling: true })).toEqual([
      '!articles/a.md:8:1  spelling  “Nao” não está no dicionário. Você quis dizer “não”?',
    ])
  })

  test('is left out when it is not asked for', async () => {
    expect(await toldByCheck({ 'articles/a.md': aFullArticle({}, 'A chuvsa.\n') })).toEqual([])
  })
})
