import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder, siteFile } from '../../builders/a-content-folder.ts'
import { aFullArticle, checkedAt, linesOf, toldByCheck } from '../../builders/told-by-check.ts'

describe('an alias', () => {
  const taken =
    'já é um endereço do jornal, e ninguém chegaria aqui por ele. Apague este item ou escreva outro caminho.'
  const query =
    'já é um endereço do jornal, e o que vem depois de ? não muda isso. Só valem /?p=…, /?page_id=…, /?attachment_id=…, /?cat=…, /?tag=…, /?author=… e /?m=….'

  test.each([
    ['/articles/chuva', 'Este já é o endereço do próprio texto. Apague este item.'],
    ['/Articles/Chuva/', 'Este já é o endereço do próprio texto. Apague este item.'],
    ['/articles/feira', `/articles/feira ${taken}`],
    ['/sobre', `/sobre ${taken}`],
    ['/sections/cidade', `/sections/cidade ${taken}`],
    ['/tags/rua', `/tags/rua ${taken}`],
    ['/authors/ana-lima', `/authors/ana-lima ${taken}`],
    ['/search', `/search ${taken}`],
    ['/feed.xml', `/feed.xml ${taken}`],
    ['/corrections', `/corrections ${taken}`],
    ['/archive/2026/03', `/archive/2026/03 ${taken}`],
    ['/search?q=x', `/search ${query}`],
    ['/?x=1', `/ ${query}`],
  ])('%s can never be reached', async (alias, advice) => {
    const lines = await toldByCheck({
      'articles/chuva.md': aFullArticle({ aliases: `[/2019/chuva, "${alias}"]` }),
      'articles/feira.md': aFullArticle({ tags: '[rua]' }),
      'pages/sobre.md': '---\ntitle: Sobre\n---\n',
    })
    expect(lines).toEqual([`articles/chuva.md:6:24  aliases  ${advice}`])
  })

  test.each([
    '/?p=12',
    '/?page_id=3',
    '/?attachment_id=5',
    '/wp-content/uploads/a.pdf',
    '/velho.php?id=4',
    '/articles/antigo',
    '/archive/1999/01',
  ])('may be %s', async (alias) => {
    expect(await toldByCheck({ 'articles/chuva.md': aFullArticle({ aliases: `["${alias}"]` }) })).toEqual([])
  })

  test('is told at its item when another file has it, and when it is there twice', async () => {
    const lines = await toldByCheck({
      'articles/a.md': aFullArticle({ aliases: '[/x, /X/]' }),
      'articles/b.md': aFullArticle({ aliases: '\n  - /y\n  - /x' }),
    })
    expect(lines).toEqual([
      'articles/a.md:6:15  aliases  Este caminho está duas vezes na lista. Deixe só um.',
      'articles/b.md:8:5  aliases  articles/a.md já usa este caminho.',
    ])
  })
})

describe('an address that two files have', () => {
  test('is told at 1:1 when the files are called alike, and at the key that says it', async () => {
    const lines = await toldByCheck({
      'articles/2025/chuva.md': aFullArticle(),
      'articles/2026/chuva.md': aFullArticle({ id: 'outra' }),
      'articles/2027/feira.md': aFullArticle({ slug: 'chuva', id: 'feira' }),
    })
    const advice = 'articles/2025/chuva.md já usa este endereço. Mude o nome do arquivo ou o campo slug.'
    expect(lines).toEqual([
      `articles/2026/chuva.md:1:1  slug  ${advice}`,
      `articles/2027/feira.md:6:7  slug  ${advice}`,
    ])
  })
})

describe('a part of a series', () => {
  test('is a warning when two articles are it', async () => {
    const lines = await toldByCheck({
      'articles/a.md': aFullArticle({ series: '{id: rio, part: 2}' }),
      'articles/b.md': aFullArticle({ series: '{id: rio, part: 2}' }),
    })
    expect(lines).toEqual([
      '!articles/b.md:6:25  series.part  articles/a.md já é esta parte da série. Escreva outro número.',
    ])
  })
})

describe('a subject', () => {
  const uses = (...tags: string[]) =>
    Object.fromEntries(tags.map((tag, n) => [`articles/${n}.md`, aFullArticle({ tags: `[${tag}]` })]))

  test('is a warning when it is used once and looks like one in use', async () => {
    expect(await toldByCheck(uses('Chuvas', 'Chuvas', 'Chuvsa'))).toEqual([])
    expect(await toldByCheck(uses('Enchentes', 'Enchentes', 'Enchente'))).toEqual([
      '!articles/2.md:6:8  tags.0  Só este texto tem o assunto “Enchente”. Você quis dizer “Enchentes”?',
    ])
  })

  test('is none when it differs in digits, or nothing like it is used twice', async () => {
    expect(await toldByCheck(uses('Eleições 2022', 'Eleições 2022', 'Eleições 2026'))).toEqual([])
    expect(await toldByCheck(uses('Enchentes', 'Enchente'))).toEqual([])
  })

  test('is an error when it is not in the list of site.yaml', async () => {
    const site = `${siteFile}tags: [Espaço público, Chuva]\n`
    expect(await toldByCheck({ 'site.yaml': site, ...uses('chuva', 'Espaco publco', 'Teatro') })).toEqual([
      'articles/1.md:6:8  tags.0  “Espaco publco” não está na lista tags de site.yaml. Você quis dizer “Espaço público”?',
      'articles/2.md:6:8  tags.0  “Teatro” não está na lista tags de site.yaml. Use um da lista, ou acrescente este a ela.',
    ])
  })
})

describe('site.yaml and home.yaml', () => {
  test('may only name pages that are there', async () => {
    const site = `${siteFile}footer: [sobre, privacidad]\nmasthead: quem-somos\n`
    const page = '---\ntitle: x\n---\n'
    expect(
      await toldByCheck({ 'site.yaml': site, 'pages/sobre.md': page, 'pages/privacidade.md': page }),
    ).toEqual([
      'site.yaml:9:17  footer.1  Não há o arquivo pages/privacidad.md. Você quis dizer “privacidade”?',
      'site.yaml:10:11  masthead  Não há o arquivo pages/quem-somos.md. Crie-o, ou tire este item.',
    ])
  })

  test('may only name articles and tags that are there', async () => {
    const home = 'lead: chuvva\nblocks:\n  - tag: ruas\n    articles: [feira, nada]\n  - sectoin: cidade\n'
    const good = home.replace('  - sectoin: cidade\n', '')
    const files = {
      'articles/chuva.md': aFullArticle({ tags: '[rua]' }),
      'articles/feira.md': aFullArticle(),
    }
    expect(await toldByCheck({ ...files, 'home.yaml': good })).toEqual([
      'home.yaml:1:7  lead  “chuvva” não existe. Você quis dizer “chuva”?',
      'home.yaml:3:10  blocks.0.tag  “ruas” não existe. Você quis dizer “rua”?',
      'home.yaml:4:23  blocks.0.articles.1  “nada” não existe.',
    ])
    expect(await toldByCheck({ ...files, 'home.yaml': home })).toContain(
      'home.yaml:5:5  blocks.1.sectoin  Campo desconhecido. Você quis dizer “section”?',
    )
  })
})

describe('a symbolic link', () => {
  test('is a warning when what it leads to is not read', async () => {
    const { contentDir } = aContentFolder({ 'articles/a.md': aFullArticle({}), 'outside.txt': 'x' })
    symlinkSync(join(contentDir, '..'), join(contentDir, 'articles/pasta'))
    symlinkSync('/nowhere.md', join(contentDir, 'articles/nada.md'))
    symlinkSync('/etc/hostname', join(contentDir, 'articles/fora.md'))
    const away =
      'Este atalho leva para fora de content/ ou a lugar nenhum, e não é lido. Ponha aqui o próprio arquivo.'
    expect(await linesOf({ contentDir, now: checkedAt })).toEqual([
      `!articles/fora.md:1:1  file  ${away}`,
      `!articles/nada.md:1:1  file  ${away}`,
      '!articles/pasta:1:1  file  Este atalho leva a uma pasta, e não é lido. Ponha aqui a própria pasta.',
    ])
  })
})
