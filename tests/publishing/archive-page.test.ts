import { describe, expect, test } from 'vitest'
import { archivePage, monthPage } from '../../src/publishing/archive-page.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const files = {
  'articles/a.md': anArticleFile({ date: '2025-11-30T23:59' }),
  'articles/b.md': anArticleFile({ date: '2026-03-01T00:00' }),
  'articles/c.md': anArticleFile({ date: '2026-03-31T23:59', section: 'ciencia' }),
  'articles/d.md': anArticleFile({ date: '2026-05-02' }),
  'articles/e.md': anArticleFile({ date: '2999-01-01' }),
  'articles/f.md': anArticleFile({ date: '2026-04-01', draft: 'true' }),
}

test('the archive tells every month with something in it, newest first', async () => {
  aWiredPaper(files)
  expect((await archivePage())?.view.years).toEqual([
    {
      year: '2026',
      months: [
        { href: '/archive/2026/05', text: 'Maio', count: 1 },
        { href: '/archive/2026/03', text: 'Março', count: 2 },
      ],
    },
    { year: '2025', months: [{ href: '/archive/2025/11', text: 'Novembro', count: 1 }] },
  ])
})

test('the archive of a paper without an article is empty', async () => {
  aWiredPaper()
  expect((await archivePage())?.view).toEqual({ years: [] })
})

describe('a month', () => {
  test('has all that was published in it by the site’s clock, and leads to the months beside it', async () => {
    aWiredPaper(files)
    const view = (await monthPage('2026-03'))?.view
    expect(view?.title).toBe('Março de 2026')
    expect(view?.cards.map(({ slug }) => slug)).toEqual(['c', 'b'])
    expect([view?.previous, view?.next]).toEqual([
      { href: '/archive/2025/11', text: 'Novembro de 2025', count: 1 },
      { href: '/archive/2026/05', text: 'Maio de 2026', count: 1 },
    ])
    expect((await monthPage('2026-05'))?.view).not.toHaveProperty('next')
  })

  test.each(['2026-04', '2026-13', '0000-01', '2999-01', 'nada'])(
    'without an article, such as %s, is not there',
    async (month) => {
      aWiredPaper(files)
      expect(await monthPage(month)).toBeUndefined()
    },
  )

  test('of 45 articles has an older page that stays', async () => {
    const many = Array.from({ length: 45 }, (_, n) => [
      `articles/m${n}.md`,
      anArticleFile({ date: `2026-03-01T10:${String(n).padStart(2, '0')}` }),
    ])
    aWiredPaper(Object.fromEntries(many))
    const slugs = async (n?: number) => (await monthPage('2026-03', n))?.view.cards.map(({ slug }) => slug)
    expect((await slugs())?.length).toBe(25)
    expect((await slugs(1))?.at(-1)).toBe('m0')
    expect((await monthPage('2026-03', 1))?.view.paging.newer).toBe('/archive/2026/03')
    expect(await slugs(2)).toBeUndefined()
  })
})
