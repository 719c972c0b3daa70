import { describe, expect, test } from 'vitest'
import { NoSite } from '../../src/articles/sync-settings.ts'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { aPaper, now, openPaper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = 'articles/2026/03/chuva.md'
const broken = anArticleFile({ draft: 'sim' })
const problem = `${chuva}:5:8  draft  Escreva true ou false.`

describe('a broken article', () => {
  test('keeps its last good version live and is told of', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile({ title: 'Boa versão' }) })
    const before = paper.catalog.article('chuva', now)
    paper.write(chuva, broken)
    await paper.sync()
    expect(paper.catalog.article('chuva', now)).toEqual(before)
    expect(paper.problems()).toEqual([problem])
  })

  test('is told of and not shown when it never was good, and does not stop the others', async () => {
    const paper = await aPaper({ [chuva]: broken, 'articles/feira.md': anArticleFile() })
    expect(paper.shown()).toEqual(['feira'])
    expect(paper.problems()).toEqual([problem])
  })

  test('is told of once it is mended no more', async () => {
    const paper = await aPaper({ [chuva]: broken })
    paper.write(chuva, anArticleFile())
    await paper.sync()
    expect(paper.problems()).toEqual([])
    expect(paper.shown()).toEqual(['chuva'])
  })

  test('is told of no more when its file is removed, and its last good version goes', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    paper.write(chuva, broken)
    await paper.sync()
    paper.remove(chuva)
    await paper.sync()
    expect([paper.problems(), paper.shown()]).toEqual([[], []])
  })

  test.each([
    ['nested too deeply', `---\na: ${'['.repeat(20_000)}\n---\n`],
    ['that is not UTF-8', Buffer.from('---\ntitle: Opinião\n---\n', 'latin1')],
    ['that is empty', ''],
    ['that is no YAML', '---\n{{{\n---\n'],
  ])('%s is a problem of its own, never an exception', async (_name, text) => {
    const paper = await aPaper({ 'articles/a.md': text, [chuva]: anArticleFile() })
    expect(paper.shown()).toEqual(['chuva'])
    expect(paper.problems().join('\n')).toMatch(/^articles\/a\.md:\d+:\d+ {2}/)
  })

  test('that named an unknown author is mended when the author comes', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile({ authors: '[ze]' }) })
    expect(paper.problems()).toEqual([`${chuva}:5:11  authors.0  “ze” não existe.`])
    paper.write('authors/ze.md', '---\nname: Zé\n---\n')
    await paper.sync(['authors'])
    expect(paper.problems()).toEqual([])
    expect(paper.catalog.article('chuva', now)?.authors).toEqual(['ze'])
  })
})

describe('a broken site.yaml', () => {
  test('leaves the settings as they last were', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile() })
    paper.write('site.yaml', siteFile.replace('pt-BR', 'fr'))
    await paper.sync()
    expect(paper.catalog.site()).toMatchObject({ name: 'Gazeta da Ladeira', locale: 'pt-BR' })
    expect(paper.shown()).toEqual(['chuva'])
    expect(paper.problems()).toEqual(['site.yaml:2:9  locale  Escreva um destes valores: pt-BR, en.'])
  })

  test('stops a paper that never had settings, and tells all that is wrong', async () => {
    const paper = openPaper(aContentFolder({ 'site.yaml': 'name: x\nlocale: fr\n' }))
    const error = await paper.sync().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NoSite)
    expect((error as NoSite).problems.map(({ field }) => field)).toEqual(['locale', 'timeZone', 'sections'])
  })

  test('can be missing altogether', async () => {
    const content = aContentFolder()
    content.remove('site.yaml')
    await expect(openPaper(content).sync()).rejects.toThrow('content/site.yaml cannot be used.')
  })
})

describe('a section that goes', () => {
  test('is told to the articles in it, which stay as they were', async () => {
    const paper = await aPaper({ [chuva]: anArticleFile({ section: 'ciencia' }) })
    paper.write('site.yaml', siteFile.replace(/ {2}- slug: ciencia\n.*\n/, ''))
    await paper.sync()
    expect(paper.problems()).toEqual([`${chuva}:4:10  section  “ciencia” não existe.`])
    expect(paper.shown()).toEqual(['chuva'])
  })
})

describe('authors and pages', () => {
  test.each([
    ['authors/ana-lima.md', '---\nnome: Ana\n---\n'],
    ['pages/sobre.md', '---\ntitulo: Sobre\n---\n'],
  ])('%s keeps its last good version when it breaks', async (path, text) => {
    const paper = await aPaper({ 'pages/sobre.md': '---\ntitle: Sobre\n---\n' })
    paper.write(path, text)
    await paper.sync()
    expect(paper.catalog.author('ana-lima')?.name).toBe('Ana Lima')
    expect(paper.catalog.page('sobre')?.title).toBe('Sobre')
    expect(paper.problems()).toHaveLength(2)
  })

  test('are gone when their file is', async () => {
    const paper = await aPaper({ 'pages/sobre.md': '---\ntitle: Sobre\n---\n' })
    paper.remove('pages')
    paper.remove('authors')
    await paper.sync()
    expect([paper.catalog.author('ana-lima'), paper.catalog.page('sobre')]).toEqual([undefined, undefined])
    expect(paper.problems()).toEqual([])
  })
})
