import { describe, expect, test } from 'vitest'
import { listPage } from '../../src/publishing/list-page.ts'
import type { ListKind } from '../../src/site/urls.ts'
import { wired } from '../../src/wiring.ts'
import { aPicture } from '../builders/a-picture.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** A paper with `count` articles of one section, one a day from 1 January 2020 on: a0, a1, … */
function aPaperWith(count: number) {
  const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n, 12)).toISOString()
  const file = (n: number) =>
    anArticleFile({ title: `Texto ${n}`, date: day(n), tags: '[São Paulo]', authors: '[ana-lima]' })
  const names = Array.from({ length: count }, (_, n) => `articles/2020/a${n}.md`)
  const content = aWiredPaper(Object.fromEntries(names.map((name, n) => [name, file(n)])))
  return { add: (n: number) => content.write(`articles/2020/a${n}.md`, file(n)) }
}

async function slugs(
  n?: number,
  kind: ListKind = 'sections',
  slug = 'cidade',
): Promise<string[] | undefined> {
  return (await listPage(kind, slug, n))?.view.cards.map((card) => card.slug)
}

/** `a9 … a0` */
function down(from: number, to: number): string[] {
  return Array.from({ length: from - to + 1 }, (_, n) => `a${from - n}`)
}

describe('a list', () => {
  test.each([
    { count: 0, newest: [], older: [] },
    { count: 1, newest: down(0, 0), older: [] },
    { count: 20, newest: down(19, 0), older: [] },
    { count: 39, newest: down(38, 0), older: [] },
    { count: 40, newest: down(39, 20), older: [down(19, 0)] },
    { count: 65, newest: down(64, 40), older: [down(19, 0), down(39, 20)] },
  ])('of $count articles shows each of them once, the newest first', async ({ count, newest, older }) => {
    aPaperWith(count)
    expect(await slugs()).toEqual(newest)
    for (const [index, page] of older.entries()) expect(await slugs(index + 1)).toEqual(page)
    expect(await slugs(older.length + 1)).toBeUndefined()
    expect(await slugs(0)).toBeUndefined()
  })

  test('leaves its older pages as they are when an article is added', async () => {
    const paper = aPaperWith(59)
    const pages = [await slugs(1)]
    paper.add(59)
    await wired().sync()
    expect(await slugs(1)).toEqual(pages[0])
    expect(await slugs(2)).toEqual(down(39, 20))
  })

  test('links its pages to their neighbours and to both ends', async () => {
    aPaperWith(105)
    const paging = async (n?: number) => (await listPage('sections', 'cidade', n))?.view.paging
    const page = (n: number, href: string, more = {}) => ({
      ...{ n, href, isNewest: false, isCurrent: false },
      ...more,
    })
    expect(await paging()).toEqual({
      older: '/sections/cidade/4',
      pages: [
        page(5, '/sections/cidade', { isNewest: true, isCurrent: true }),
        page(4, '/sections/cidade/4'),
        page(1, '/sections/cidade/1'),
      ],
    })
    expect(await paging(4)).toEqual({
      ...{ newer: '/sections/cidade', older: '/sections/cidade/3' },
      pages: [
        page(5, '/sections/cidade', { isNewest: true }),
        page(4, '/sections/cidade/4', { isCurrent: true }),
        page(3, '/sections/cidade/3'),
        page(1, '/sections/cidade/1'),
      ],
    })
    expect(await paging(1)).not.toHaveProperty('older')
  })

  test('with nothing in it says so', async () => {
    aPaperWith(1)
    expect((await listPage('sections', 'ciencia'))?.view).toMatchObject({ isEmpty: true, cards: [] })
    expect((await listPage('sections', 'cidade'))?.view).toMatchObject({ isEmpty: false })
  })

  test('of a tag or an author is named after it', async () => {
    aPaperWith(2)
    expect((await listPage('tags', 'sao-paulo'))?.view).toMatchObject({
      title: 'São Paulo',
      kicker: 'Assuntos',
    })
    expect(await slugs(undefined, 'authors', 'ana-lima')).toEqual(['a1', 'a0'])
    expect((await listPage('authors', 'ana-lima'))?.view.title).toBe('Ana Lima')
  })

  test.each([
    ['sections', 'esportes'],
    ['tags', 'nada'],
    ['authors', 'ninguem'],
  ] as const)('of %s is not there when nothing is called %s', async (kind, slug) => {
    aPaperWith(1)
    expect(await listPage(kind, slug)).toBeUndefined()
  })

  test('of an author has a portrait and pages elsewhere, where there are any', async () => {
    const front =
      'name: Ana Lima\npicture: ana.png\nlinks: [https://www.ana.example/blog/]\nfediverse: "@ana@redes.example"'
    aWiredPaper({ 'authors/ana-lima.md': `---\n${front}\n---\nOi.\n`, 'authors/ana.png': await aPicture() })
    expect((await listPage('authors', 'ana-lima'))?.view).toMatchObject({
      portrait: { width: 4, height: 3, alt: 'Retrato de Ana Lima' },
      links: [
        { href: 'https://redes.example/@ana', text: '@ana@redes.example' },
        { href: 'https://www.ana.example/blog/', text: 'ana.example/blog' },
      ],
    })
  })
})
