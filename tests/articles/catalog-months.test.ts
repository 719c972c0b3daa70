import { describe, expect, test } from 'vitest'
import type { ListName } from '../../src/articles/catalog-lists.ts'
import { siteFile } from '../builders/a-content-folder.ts'
import { aPaper, now, type Paper } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const city: ListName = { kind: 'sections', slug: 'cidade' }

/** What the list counts, and what it shows when read to its end; they must agree. */
function counted(paper: Paper, list = city, at = now) {
  const { lists } = paper.catalog
  const shown = lists.stretch(list, at, { offset: 0, limit: 1000 }).map(({ slug }) => slug)
  expect(lists.count(list, at)).toBe(shown.length)
  expect(lists.newest(list, at, 1000).map(({ slug }) => slug)).toEqual(shown)
  for (let offset = 0; offset < shown.length; offset += 2) {
    const part = lists.stretch(list, at, { offset, limit: 2 }).map(({ slug }) => slug)
    expect(part).toEqual(
      [...shown]
        .reverse()
        .slice(offset, offset + 2)
        .reverse(),
    )
  }
  return shown
}

describe('the count of a list', () => {
  test('follows what is saved, hidden, moved to another section, and deleted', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile({ date: '2026-01-31' }),
      'articles/b.md': anArticleFile({ date: '2026-02-01' }),
      'articles/c.md': anArticleFile({ date: '2026-02-02', draft: 'true' }),
    })
    expect(counted(paper)).toEqual(['b', 'a'])
    paper.write('articles/c.md', anArticleFile({ date: '2026-02-02' }))
    await paper.sync()
    expect(counted(paper)).toEqual(['c', 'b', 'a'])
    paper.write('articles/b.md', anArticleFile({ date: '2025-12-01' }))
    paper.write('articles/c.md', anArticleFile({ date: '2026-02-02', section: 'ciencia' }))
    await paper.sync()
    expect(counted(paper)).toEqual(['a', 'b'])
    paper.remove('articles/a.md')
    await paper.sync()
    expect(counted(paper)).toEqual(['b'])
    expect(paper.catalog.lists.months(city, now)).toEqual([{ month: '2025-12', count: 1 }])
  })

  test('goes with the clock', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile({ date: '2026-01-10' }),
      'articles/b.md': anArticleFile({ date: '2026-01-11', expires: '2026-03-20T12:20Z' }),
      'articles/c.md': anArticleFile({ date: '2026-03-20T12:10Z' }),
      'articles/d.md': anArticleFile({ date: '2026-03-20T12:15Z', expires: '2026-03-20T12:40Z' }),
      'articles/e.md': anArticleFile({ date: '2026-01-12', expires: '2026-02-01' }),
    })
    const at = (minutes: number) => counted(paper, city, now + minutes * 60_000)
    expect(at(0)).toEqual(['b', 'a'])
    expect(at(10)).toEqual(['c', 'b', 'a'])
    expect(at(15)).toEqual(['d', 'c', 'b', 'a'])
    expect(at(20)).toEqual(['d', 'c', 'a'])
    expect(at(40)).toEqual(['c', 'a'])
  })

  test('counts one of two files with one slug', async () => {
    const paper = await aPaper({ 'articles/a/x.md': anArticleFile(), 'articles/b/x.md': anArticleFile() })
    expect(counted(paper)).toEqual(['x'])
    paper.remove('articles/a/x.md')
    await paper.sync()
    expect(counted(paper)).toEqual(['x'])
    paper.remove('articles/b/x.md')
    await paper.sync()
    expect(counted(paper)).toEqual([])
  })
})

describe('the archive', () => {
  test('counts what is public by the months of the site’s time zone', async () => {
    const paper = await aPaper({
      'articles/a.md': anArticleFile({ date: '2026-02-01T02:59Z' }),
      'articles/b.md': anArticleFile({ date: '2026-02-01T03:00Z', expires: '2026-03-20T12:10Z' }),
      'articles/c.md': anArticleFile({ date: '2026-02-02', section: 'ciencia' }),
      'articles/d.md': anArticleFile({ date: '2026-03-21' }),
    })
    const { lists } = paper.catalog
    expect(lists.archive(now)).toEqual([
      { month: '2026-01', count: 1 },
      { month: '2026-02', count: 2 },
    ])
    expect(lists.archive(now + 600_000)[1]).toEqual({ month: '2026-02', count: 1 })
    expect(counted(paper, { kind: 'archive', slug: '2026-02' })).toEqual(['c', 'b'])
  })

  test('is made anew when the time zone changes', async () => {
    const paper = await aPaper({ 'articles/a.md': anArticleFile({ date: '2026-02-01T02:59Z' }) })
    paper.write('site.yaml', siteFile.replace('America/Sao_Paulo', 'Asia/Tokyo'))
    await paper.sync()
    expect(paper.catalog.lists.archive(now)).toEqual([{ month: '2026-02', count: 1 }])
  })
})
