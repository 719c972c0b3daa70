import { expect, test } from 'vitest'
import { aPaper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const inMonth = (slug: string) => ({ kind: 'sections' as const, slug })
const now = Date.UTC(2026, 2, 20, 12)

test('articles that come in one transaction are counted once each, those that are hidden not at all', async () => {
  const paper = await aPaper({
    'articles/a.md': anArticleFile(),
    'articles/b.md': anArticleFile(),
    'articles/c.md': anArticleFile({ draft: 'true' }),
    'articles/d.md': anArticleFile({ slug: 'a' }),
    'articles/e.md': anArticleFile({ section: 'ciencia', tags: '[água, Água]' }),
  })
  expect(paper.catalog.lists.count(inMonth('cidade'), now)).toBe(2)
  expect(paper.catalog.lists.count(inMonth('ciencia'), now)).toBe(1)
  expect(paper.catalog.lists.count({ kind: 'tags', slug: 'agua' }, now)).toBe(1)
})

test('an article that comes while the one that had its address goes takes its place', async () => {
  const paper = await aPaper({
    'articles/a.md': anArticleFile(),
    'articles/z.md': anArticleFile({ slug: 'a' }),
  })
  paper.remove('articles/a.md')
  paper.write('articles/y.md', anArticleFile({ slug: 'a', section: 'ciencia' }))
  await paper.sync()
  expect(paper.catalog.lists.count(inMonth('cidade'), now)).toBe(0)
  expect(paper.catalog.lists.count(inMonth('ciencia'), now)).toBe(1)
})
