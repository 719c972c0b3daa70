import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** Five articles of five days, named after them, and in one section, tag and author. */
function aWeek(more: Record<string, string> = {}) {
  const front = { tags: '[Água]', authors: '[ana-lima]' }
  const days = [3, 1, 5, 2, 4].map((day) => [
    `articles/d${day}.md`,
    anArticleFile({ ...front, date: `2026-03-0${day}` }),
  ])
  return aPaper({ ...Object.fromEntries(days), ...more })
}

describe('the newest articles', () => {
  test('come newest first, at most as many as asked for', async () => {
    const paper = await aWeek()
    expect(paper.shown()).toEqual(['d5', 'd4', 'd3', 'd2', 'd1'])
    expect(paper.catalog.latestSlugs(now, 2)).toEqual(['d5', 'd4'])
  })

  test('have a fixed order when they have the same date', async () => {
    const same = ['c', 'a', 'b'].map((name) => [`articles/${name}.md`, anArticleFile()])
    const paper = await aPaper(Object.fromEntries(same))
    expect(paper.shown()).toEqual(['c', 'b', 'a'])
    const listed = paper.catalog.lists.stretch({ kind: 'sections', slug: 'cidade' }, now, {
      offset: 0,
      limit: 10,
    })
    expect(listed.map(({ slug }) => slug)).toEqual(['c', 'b', 'a'])
  })

  test('are told with what a list shows', async () => {
    const text = anArticleFile({ description: 'Um dia.', featured: 'true', image: '{src: x.png, alt: Rua}' })
    const { catalog } = await aPaper({ 'articles/chuva.md': text })
    expect(catalog.latest(now, 1)).toEqual([
      {
        ...{
          slug: 'chuva',
          id: 'chuva',
          title: 'Chuva no centro',
          description: 'Um dia.',
          section: 'cidade',
        },
        ...{ date: new Date('2026-03-09T03:00:00Z'), authors: [], lang: 'pt-BR', featured: true },
        image: { src: 'x.png', alt: 'Rua' },
      },
    ])
  })
})

describe.each([
  ['sections', 'cidade'],
  ['tags', 'agua'],
  ['authors', 'ana-lima'],
] as const)('a list of %s', (kind, slug) => {
  test.each([
    [0, 2, ['d2', 'd1']],
    [2, 2, ['d4', 'd3']],
    [4, 2, ['d5']],
    [5, 2, []],
    [0, 10, ['d5', 'd4', 'd3', 'd2', 'd1']],
  ])('from %i on, %i articles counted from the oldest, is %j', async (offset, limit, expected) => {
    const { catalog } = await aWeek()
    expect(
      catalog.lists.stretch({ kind, slug }, now, { offset, limit }).map((article) => article.slug),
    ).toEqual(expected)
  })

  test('does not shift its older part when a newer article comes', async () => {
    const paper = await aWeek()
    const front = { tags: '[água]', authors: '[ana-lima]', date: '2026-03-06' }
    paper.write('articles/d6.md', anArticleFile(front))
    await paper.sync()
    expect(paper.catalog.lists.count({ kind, slug }, now)).toBe(6)
    const oldest = paper.catalog.lists.stretch({ kind, slug }, now, { offset: 0, limit: 2 })
    expect(oldest.map((article) => article.slug)).toEqual(['d2', 'd1'])
  })

  test('has nothing in it that was never listed', async () => {
    const { catalog } = await aWeek()
    expect(catalog.lists.count({ kind, slug: 'outra' }, now)).toBe(0)
    expect(catalog.lists.stretch({ kind, slug: 'outra' }, now, { offset: 0, limit: 10 })).toEqual([])
  })
})

test('a tag is spelled as its newest article does, and its spellings are one list', async () => {
  const paper = await aWeek({ 'articles/nova.md': anArticleFile({ tags: '[ÁGUA]', date: '2026-03-07' }) })
  expect(paper.catalog.tag('agua', now)).toEqual({ slug: 'agua', name: 'ÁGUA' })
  expect(paper.catalog.lists.count({ kind: 'tags', slug: 'agua' }, now)).toBe(6)
  expect(paper.catalog.tag('nada', now)).toBeUndefined()
})
