import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const [first, second, third] = ['articles/a/chuva.md', 'articles/b/chuva.md', 'articles/c/chuva.md']

describe.each([
  ['the first file comes first', [first, second]],
  ['the second file comes first', [second, first]],
])('of two files with one slug, when %s', (_name, order) => {
  test('the first by path is shown, once', async () => {
    const paper = await aPaper()
    for (const path of order) {
      paper.write(path, anArticleFile({ title: path }))
      await paper.sync()
    }
    expect(paper.shown()).toEqual(['chuva'])
    expect(paper.catalog.article('chuva', now)?.title).toBe(first)
    expect(paper.catalog.lists.count({ kind: 'sections', slug: 'cidade' }, now)).toBe(1)
  })
})

async function aPaperWithThree() {
  const files = [first, second, third].map((path) => [path, anArticleFile({ title: path })])
  return aPaper(Object.fromEntries(files))
}

describe('of several files with one slug', () => {
  test('those that nobody sees are told of', async () => {
    const paper = await aPaperWithThree()
    const advice = `${first} já usa este endereço. Mude o nome do arquivo ou o campo slug.`
    expect(paper.problems()).toEqual([`${second}:1:1  slug  ${advice}`, `${third}:1:1  slug  ${advice}`])
  })

  test('the next takes over when the first is removed', async () => {
    const paper = await aPaperWithThree()
    paper.remove(first)
    await paper.sync()
    expect(paper.catalog.article('chuva', now)?.title).toBe(second)
    expect(paper.shown()).toEqual(['chuva'])
  })

  test('the next takes over when the first gets a slug of its own', async () => {
    const paper = await aPaperWithThree()
    paper.write(first, anArticleFile({ title: first, slug: 'aguaceiro' }))
    await paper.sync()
    expect(paper.catalog.article('chuva', now)?.title).toBe(second)
    expect(paper.catalog.article('aguaceiro', now)?.title).toBe(first)
  })

  test('a broken first one keeps its place', async () => {
    const paper = await aPaperWithThree()
    paper.write(first, anArticleFile({ draft: 'sim' }))
    await paper.sync()
    expect(paper.catalog.article('chuva', now)?.title).toBe(first)
  })
})
