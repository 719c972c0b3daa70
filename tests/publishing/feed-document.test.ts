import { afterEach, describe, expect, test } from 'vitest'
import { feedDocument } from '../../src/publishing/feed-document.ts'
import { wiredWithCatalog } from '../../src/wiring.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const place = Symbol.for('prelo.wired')
const before = { ...process.env }

afterEach(() => {
  process.env = { ...before }
  delete (globalThis as { [place]?: unknown })[place]
})

async function aPaperWith(files: Record<string, string>) {
  const content = aContentFolder(files)
  const SITE_URL = 'https://gazeta.example'
  Object.assign(process.env, { CONTENT_DIR: content.contentDir, DATA_DIR: content.dataDir, SITE_URL })
  return { content, wired: await wiredWithCatalog() }
}

const read = async (document: { text(): Promise<string> } | undefined) =>
  JSON.parse((await document?.text()) ?? 'null')

describe('the feed of a paper', () => {
  test('has the thirty newest articles', async () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 12)).toISOString()
    const files = Array.from({ length: 33 }, (_, n) => [`articles/a${n}.md`, anArticleFile({ date: day(n) })])
    const { wired } = await aPaperWith(Object.fromEntries(files))
    const { items } = await read(feedDocument(wired, 'json'))
    expect(items).toHaveLength(30)
    expect([items[0].url, items[29].url]).toEqual([
      'https://gazeta.example/articles/a32',
      'https://gazeta.example/articles/a3',
    ])
  })

  test('has neither drafts nor what is scheduled or over', async () => {
    const { wired } = await aPaperWith({
      'articles/a.md': anArticleFile({ draft: 'true' }),
      'articles/b.md': anArticleFile({ date: '2100-01-01' }),
      'articles/c.md': anArticleFile({ date: '2026-01-01', expires: '2026-01-02' }),
      'articles/d.md': anArticleFile({ corrections: '[{date: 2026-03-10T12:00Z, text: Era terça.}]' }),
    })
    const { items } = await read(feedDocument(wired, 'json'))
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['tag:gazeta.example,2026:articles/d'])
    expect(items[0].date_modified).toBe('2026-03-10T09:00:00-03:00')
    expect(items[0].content_html).toContain('Era terça.')
  })

  test('has another version when an article changes, and the same while none does', async () => {
    const { wired, content } = await aPaperWith({ 'articles/a.md': anArticleFile() })
    const version = () => feedDocument(wired, 'rss')?.version
    const first = version()
    expect(version()).toBe(first)
    content.write('articles/a.md', anArticleFile({}, 'Parou de chover.\n'))
    await wired.sync()
    expect(version()).not.toBe(first)
    expect((await read(feedDocument(wired, 'json'))).items[0].content_html).toContain('Parou de chover.')
  })

  test('tells of an update to come once it has come', async () => {
    const { wired } = await aPaperWith({ 'articles/a.md': anArticleFile({ updated: '2026-12-24T10:00' }) })
    const modified = async (now: string) => {
      const document = feedDocument({ ...wired, now: () => new Date(now) }, 'json')
      return (await read(document)).items[0].date_modified
    }
    expect(await modified('2026-12-24T12:59:59Z')).toBe('2026-03-09T00:00:00-03:00')
    expect(await modified('2026-12-24T13:00:00Z')).toBe('2026-12-24T10:00:00-03:00')
  })

  test('is there for a section without articles, and empty', async () => {
    const { wired } = await aPaperWith({})
    const feed = await read(feedDocument(wired, 'json', { kind: 'sections', slug: 'ciencia' }))
    expect(feed).toMatchObject({ title: 'Ciência – Gazeta da Ladeira', items: [] })
  })

  test.each([
    ['sections', 'esportes'],
    ['tags', 'nada'],
    ['authors', 'ninguem'],
  ] as const)('of %s is not there when nothing is called %s', async (kind, slug) => {
    const { wired } = await aPaperWith({ 'articles/a.md': anArticleFile() })
    expect(feedDocument(wired, 'rss', { kind, slug })).toBeUndefined()
  })
})
