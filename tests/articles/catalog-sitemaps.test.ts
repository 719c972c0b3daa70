import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const ours = 'https://gazeta.example/articles/'
const all = { ours, offset: 0, limit: 100 }
const march = (day: number, time = '12:00') => `2026-03-${String(day).padStart(2, '0')}T${time}Z`

/** Of every article that search engines must not be told of, one. */
function secrets() {
  return {
    'articles/draft.md': anArticleFile({ date: march(3), draft: 'true' }),
    'articles/scheduled.md': anArticleFile({ date: march(25) }),
    'articles/expired.md': anArticleFile({ date: march(3), expires: march(10) }),
    'articles/elsewhere.md': anArticleFile({ date: march(3), canonical: 'https://outro.example/1' }),
  }
}

describe('the articles of a month', () => {
  test('are those that search engines may show, by their first publication', async () => {
    const { catalog } = await aPaper({
      ...secrets(),
      'articles/b.md': anArticleFile({ date: march(5), canonical: `${ours}b` }),
      'articles/a.md': anArticleFile({ date: march(4), updated: march(12) }),
      'articles/other.md': anArticleFile({ date: '2026-02-04' }),
    })
    expect(catalog.sitemaps.month('2026-03', now, all)).toEqual([
      { slug: 'a', publishedAt: Date.parse(march(4)), changedAt: Date.parse(march(12)) },
      { slug: 'b', publishedAt: Date.parse(march(5)), changedAt: Date.parse(march(5)) },
    ])
    expect(catalog.sitemaps.month('2026-01', now, all)).toEqual([])
  })

  test('are of the month in the time zone of the paper', async () => {
    const { catalog } = await aPaper({ 'articles/a.md': anArticleFile({ date: '2026-03-01T02:30Z' }) })
    expect(catalog.sitemaps.month('2026-02', now, all).map(({ slug }) => slug)).toEqual(['a'])
    expect(catalog.sitemaps.month('2026-03', now, all)).toEqual([])
  })

  test('come in parts', async () => {
    const { catalog } = await aPaper({
      'articles/a.md': anArticleFile({ date: march(1) }),
      'articles/b.md': anArticleFile({ date: march(2) }),
      'articles/c.md': anArticleFile({ date: march(3) }),
    })
    const part = (offset: number) =>
      catalog.sitemaps.month('2026-03', now, { ours, offset, limit: 2 }).map(({ slug }) => slug)
    expect([part(0), part(2), part(4)]).toEqual([['a', 'b'], ['c'], []])
  })

  test('last changed when one of them was published, updated or corrected', async () => {
    const corrections = `[{date: ${march(14)}, text: Era terça.}]`
    const paper = await aPaper({ ...secrets(), 'articles/a.md': anArticleFile({ date: march(4) }) })
    const change = () => new Date(paper.catalog.sitemaps.changeIn('2026-03', now) ?? 0).toISOString()
    expect(change()).toBe('2026-03-04T12:00:00.000Z')
    paper.write('articles/b.md', anArticleFile({ date: march(5), corrections }))
    await paper.sync()
    expect(change()).toBe('2026-03-14T12:00:00.000Z')
    expect(paper.catalog.sitemaps.changeIn('2026-01', now)).toBeUndefined()
  })
})

test('lists are told of while they have public articles, with the newest of them', async () => {
  const tagged = (date: string, tags: string, more = {}) => anArticleFile({ date, tags, ...more })
  const { catalog } = await aPaper({
    'articles/a.md': tagged(march(4), '[água, rio]'),
    'articles/b.md': tagged(march(6), '[água]', { section: 'ciencia', authors: '[ana-lima]' }),
    'articles/draft.md': tagged(march(7), '[água, rascunho]', { draft: 'true' }),
    'articles/expired.md': tagged(march(3), '[vencido]', { expires: march(10) }),
    'articles/scheduled.md': tagged(march(25), '[futuro, água]'),
  })
  const at = (day: number) => Date.parse(march(day))
  expect(catalog.sitemaps.lists('tags', now)).toEqual([
    { slug: 'agua', newestAt: at(6) },
    { slug: 'rio', newestAt: at(4) },
  ])
  expect(catalog.sitemaps.lists('authors', now)).toEqual([{ slug: 'ana-lima', newestAt: at(6) }])
  expect(catalog.sitemaps.lists('sections', now)).toEqual([
    { slug: 'cidade', newestAt: at(4) },
    { slug: 'ciencia', newestAt: at(6) },
  ])
})

test('no lists are told of when there are none', async () => {
  const { catalog } = await aPaper()
  expect(catalog.sitemaps.lists('tags', now)).toEqual([])
})

test('news are the public articles after an instant, newest first', async () => {
  const { catalog } = await aPaper({
    ...secrets(),
    'articles/a.md': anArticleFile({ date: march(18, '12:00') }),
    'articles/b.md': anArticleFile({ date: march(19) }),
    'articles/c.md': anArticleFile({ date: march(20, '11:59') }),
  })
  const slugs = (since: string) =>
    catalog.sitemaps.news(now, { ...all, since: Date.parse(since) }).map(({ slug }) => slug)
  expect(slugs(march(18, '12:00'))).toEqual(['c', 'b'])
  expect(slugs(march(18, '11:59'))).toEqual(['c', 'b', 'a'])
})
