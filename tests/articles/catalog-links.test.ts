import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const minute = 60_000
const between = (found: { previous?: { slug: string }; next?: { slug: string } }) => [
  found.previous?.slug,
  found.next?.slug,
]

describe('the neighbours of an article', () => {
  const files = {
    'articles/2025/a.md': anArticleFile({ date: '2025-12-31' }),
    'articles/2026/b.md': anArticleFile({ date: '2026-03-09' }),
    'articles/2026/c.md': anArticleFile({ date: '2026-03-09' }),
    'articles/2026/d.md': anArticleFile({ date: '2026-03-10', section: 'ciencia' }),
    'articles/2026/e.md': anArticleFile({ date: '2026-03-11' }),
  }

  test.each([
    ['articles/2025/a.md', [undefined, 'b']],
    ['articles/2026/b.md', ['a', 'c']],
    ['articles/2026/c.md', ['b', 'e']],
    ['articles/2026/d.md', [undefined, undefined]],
    ['articles/2026/e.md', ['c', undefined]],
  ])('of %s come just before and after it in its section', async (path, expected) => {
    const { catalog } = await aPaper(files)
    expect(between(catalog.links.neighbours(path, now))).toEqual(expected)
  })

  test('are public: no draft, nothing to come, nothing that is over', async () => {
    const { catalog } = await aPaper({
      ...files,
      'articles/2026/bb.md': anArticleFile({ date: '2026-03-09', draft: 'true' }),
      'articles/2026/f.md': anArticleFile({ date: '2026-03-20T12:10Z', expires: '2026-03-20T12:20Z' }),
    })
    const next = (at: number) => catalog.links.neighbours('articles/2026/e.md', at).next?.slug
    expect(between(catalog.links.neighbours('articles/2026/b.md', now))).toEqual(['a', 'c'])
    expect([0, 10, 20].map((minutes) => next(now + minutes * minute))).toEqual([undefined, 'f', undefined])
  })
})

describe('a series', () => {
  const part = (n: number, own = {}) => anArticleFile({ series: `{ id: rio, part: ${n} }`, ...own })

  test('has its public parts in their order, whatever their dates', async () => {
    const { catalog } = await aPaper({
      'articles/tres.md': part(3, { date: '2026-01-01' }),
      'articles/um.md': part(1),
      'articles/dois.md': part(2, { draft: 'true' }),
      'articles/dez.md': part(10, { section: 'ciencia' }),
      'articles/onze.md': part(11, { date: '2026-03-20T12:10Z' }),
      'articles/outra.md': anArticleFile({ series: '{ id: mar, part: 2 }' }),
    })
    const parts = (at: number) => catalog.links.series('rio', at).map(({ part, slug }) => [part, slug])
    expect(parts(now)).toEqual([
      [1, 'um'],
      [3, 'tres'],
      [10, 'dez'],
    ])
    expect(parts(now + 10 * minute).at(-1)).toEqual([11, 'onze'])
  })

  test('loses what leaves it', async () => {
    const paper = await aPaper({ 'articles/um.md': part(1), 'articles/dois.md': part(2) })
    paper.write('articles/um.md', anArticleFile())
    paper.remove('articles/dois.md')
    await paper.sync()
    expect(paper.catalog.links.series('rio', now)).toEqual([])
  })
})
