import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = { 'articles/chuva.md': anArticleFile({ tags: '[Espaço público]' }) }

describe('the front page of a paper', () => {
  test('is what home.yaml says, and is none when there is no such file', async () => {
    const paper = await aPaper({ ...chuva, 'home.yaml': 'lead: chuva\n' })
    expect(paper.catalog.home()).toEqual({ lead: 'chuva', blocks: [] })
    paper.remove('home.yaml')
    await paper.sync()
    expect(paper.catalog.home()).toBeUndefined()
    expect(paper.problems()).toEqual([])
  })

  test('stays as it was while the file is broken, and says where', async () => {
    const paper = await aPaper({ ...chuva, 'home.yaml': 'lead: chuva\n' })
    paper.write('home.yaml', 'lead: chuva\nblock: []\n')
    await paper.sync()
    expect(paper.catalog.home()).toEqual({ lead: 'chuva', blocks: [] })
    expect(paper.problems()).toEqual(['home.yaml:2:1  block  Campo desconhecido. Você quis dizer “blocks”?'])
    paper.write('home.yaml', 'blocks:\n  - latest: 3\n')
    await paper.sync()
    expect(paper.problems()).toEqual([])
    expect(paper.catalog.home()?.lead).toBeUndefined()
  })

  test('stays as it was while an editor has emptied the file and not yet written to it', async () => {
    const paper = await aPaper({ ...chuva, 'home.yaml': 'lead: chuva\n' })
    paper.write('home.yaml', '')
    await paper.sync()
    expect(paper.catalog.home()).toEqual({ lead: 'chuva', blocks: [] })
  })

  test('is known to be another one when the file is saved, and the same when only a remark changed', async () => {
    const paper = await aPaper({ ...chuva, 'home.yaml': 'lead: chuva\n' })
    const versions = [paper.catalog.contentVersion(now)]
    for (const text of ['# x\nlead: chuva\n', 'blocks:\n  - latest: 3\n']) {
      paper.write('home.yaml', text)
      await paper.sync(['home.yaml'])
      versions.push(paper.catalog.contentVersion(now))
    }
    expect(versions[1]).toBe(versions[0])
    expect(versions[2]).not.toBe(versions[0])
  })
})

describe('a name in home.yaml', () => {
  test('that leads nowhere is told with what may have been meant, and holds nothing back', async () => {
    const text =
      'lead: chuvas\nblocks:\n  - tag: espaço publica\n  - section: cidade\n    articles: [chuva, xyz]\n'
    const paper = await aPaper({ ...chuva, 'home.yaml': text })
    expect(paper.problems()).toEqual([
      'home.yaml:1:7  lead  “chuvas” não existe. Você quis dizer “chuva”?',
      'home.yaml:3:10  blocks.0.tag  “espaco-publica” não existe. Você quis dizer “espaco-publico”?',
      'home.yaml:5:23  blocks.1.articles.1  “xyz” não existe.',
    ])
    expect(paper.catalog.home()?.lead).toBe('chuvas')
  })

  test.each([
    ['a draft', { draft: 'true' }],
    ['still to come', { date: '2027-01-01' }],
    ['gone', { expires: '2026-03-10' }],
  ])('of an article that is %s is no problem', async (_name, front) => {
    const paper = await aPaper({ 'articles/chuva.md': anArticleFile(front), 'home.yaml': 'lead: chuva\n' })
    expect(paper.problems()).toEqual([])
  })

  test('is no problem any more once the article is there, and one again when it is deleted', async () => {
    const paper = await aPaper({ 'home.yaml': 'lead: chuva\n' })
    expect(paper.problems()).toEqual(['home.yaml:1:7  lead  “chuva” não existe.'])
    paper.write('articles/2026/chuva.md', anArticleFile())
    await paper.sync(['articles/2026'])
    expect(paper.problems()).toEqual([])
    paper.remove('articles/2026/chuva.md')
    await paper.sync(['articles/2026'])
    expect(paper.problems()).toHaveLength(1)
  })
})
