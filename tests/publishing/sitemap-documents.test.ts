import { afterEach, describe, expect, test } from 'vitest'
import { indexDocument, newsPart, sitemapNamed } from '../../src/publishing/sitemap-documents.ts'
import { type Wired, wiredWithCatalog } from '../../src/wiring.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseXml, textsOf } from '../builders/parse-xml.ts'

const place = Symbol.for('prelo.wired')
const before = { ...process.env }
const site = 'https://gazeta.example'

afterEach(() => {
  process.env = { ...before }
  delete (globalThis as { [place]?: unknown })[place]
})

/** A paper with these files, and a way to look at it at any instant. */
async function aPaperWith(files: Record<string, string>) {
  const { contentDir, dataDir } = aContentFolder(files)
  Object.assign(process.env, { CONTENT_DIR: contentDir, DATA_DIR: dataDir, SITE_URL: site })
  const wired = await wiredWithCatalog()
  return (instant: string): Wired => ({
    ...wired,
    catalog: wired.catalog,
    secret: wired.secret,
    now: () => new Date(instant),
  })
}

async function locations(document: { text(): Promise<string> } | undefined): Promise<string[]> {
  return textsOf(parseXml((await document?.text()) ?? '<none/>'), 'loc').map((url) => url.replace(site, ''))
}

describe('the news sitemap', () => {
  const published = { 'articles/2026/chuva.md': anArticleFile({ date: '2026-03-09T10:30:00Z' }) }

  test.each([
    ['2026-03-09T10:29:59.999Z', []],
    ['2026-03-09T10:30:00.000Z', ['/articles/chuva']],
    ['2026-03-11T10:29:59.999Z', ['/articles/chuva']],
    ['2026-03-11T10:30:00.000Z', []],
  ])('at %s has %j, without anything being built or saved in between', async (instant, expected) => {
    const at = await aPaperWith(published)
    expect(await locations(newsPart(1, at(instant)))).toEqual(expected)
  })

  test('is another one for clients from the moment that an article leaves', async () => {
    const at = await aPaperWith(published)
    const [held, left] = ['2026-03-11T10:29:59Z', '2026-03-11T10:30:00Z'].map((now) => newsPart(1, at(now)))
    expect(left?.version).not.toBe(held?.version)
    expect(left?.changed.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-03-11T10:30:00Z'))
    expect(newsPart(1, at('2026-03-11T10:31:00Z')).version).toBe(left?.version)
  })

  test('has a thousand articles, and those beyond in further ones that the index names', async () => {
    const minute = (n: number) => new Date(Date.UTC(2026, 2, 9, 0, n)).toISOString()
    const names = Array.from({ length: 1002 }, (_, n) => [
      `articles/2026/a${n}.md`,
      anArticleFile({ date: minute(n) }),
    ])
    const now = (await aPaperWith(Object.fromEntries(names)))('2026-03-10T00:00:00Z')
    const [first, second] = [await locations(newsPart(1, now)), await locations(sitemapNamed('news-2', now))]
    expect([first.length, first[0], second]).toEqual([
      1000,
      '/articles/a1001',
      ['/articles/a1', '/articles/a0'],
    ])
    expect(await locations(indexDocument(now))).toContain('/sitemaps/news-2.xml')
    expect(sitemapNamed('news-3', now)).toBeUndefined()
  }, 30_000)

  test('of few articles has no second part', async () => {
    const now = (await aPaperWith(published))('2026-03-09T11:00:00Z')
    expect(sitemapNamed('news-2', now)).toBeUndefined()
    expect(sitemapNamed('news', now)).toBeUndefined()
  })
})

describe('the sitemaps of a paper', () => {
  const files = {
    'articles/a.md': anArticleFile({ date: '2026-01-31T12:00Z', tags: '[Água]' }),
    'articles/b.md': anArticleFile({
      date: '2026-03-09T12:00Z',
      authors: '[ana-lima]',
      updated: '2026-03-10T12:00Z',
      corrections: '[{date: 2026-03-12T12:00Z, text: Era terça.}]',
    }),
    'articles/later.md': anArticleFile({ date: '2026-04-01T12:00Z', tags: '[futuro]', section: 'ciencia' }),
    'pages/sobre.md': '---\ntitle: Sobre\ndescription: Quem somos.\n---\n\nTexto.\n',
  }
  const now = '2026-03-20T12:00:00Z'

  test('are one for each month with articles, and one for everything else', async () => {
    const index = parseXml(await indexDocument((await aPaperWith(files))(now)).text())
    expect(textsOf(index, 'sitemap')).toEqual([
      `${site}/sitemaps/lists.xml`,
      `${site}/sitemaps/2026-01.xml2026-01-31T09:00:00-03:00`,
      `${site}/sitemaps/2026-03.xml2026-03-12T09:00:00-03:00`,
    ])
  })

  test('list articles, and when they last changed', async () => {
    const at = await aPaperWith(files)
    const march = parseXml((await sitemapNamed('2026-03', at(now))?.text()) ?? '')
    expect(textsOf(march, 'url')).toEqual([`${site}/articles/b2026-03-12T09:00:00-03:00`])
    expect(sitemapNamed('2026-04', at(now))).toBeUndefined()
    expect(await locations(sitemapNamed('2026-04', at('2026-04-02T00:00:00Z')))).toEqual(['/articles/later'])
  })

  test('list the front page, lists that have articles, and pages', async () => {
    const lists = parseXml((await sitemapNamed('lists', (await aPaperWith(files))(now))?.text()) ?? '')
    expect(textsOf(lists, 'url').map((text) => text.replace(site, ''))).toEqual([
      '/2026-03-09T09:00:00-03:00',
      '/sections/cidade2026-03-09T09:00:00-03:00',
      '/authors/ana-lima2026-03-09T09:00:00-03:00',
      '/tags/agua2026-01-31T09:00:00-03:00',
      '/archive/2026/012026-01-31T09:00:00-03:00',
      '/archive/2026/032026-03-09T09:00:00-03:00',
      '/archive2026-03-09T09:00:00-03:00',
      '/corrections2026-03-12T09:00:00-03:00',
      '/sobre',
    ])
  })

  test('are the same, byte for byte, when the catalog is made anew', async () => {
    const text = async () => indexDocument((await aPaperWith(files))(now)).text()
    const first = await text()
    delete (globalThis as { [place]?: unknown })[place]
    expect(await text()).toBe(first)
  })

  test.each([
    '',
    'nada',
    '2026-13',
    '2026-03-1',
    '2026-03-0',
    '2026-03-2',
    '2026-03-99999',
    'lists-2',
    '../site',
    '2026-3',
  ])('are not there under the name %j', async (name) => {
    expect(sitemapNamed(name, (await aPaperWith(files))(now))).toBeUndefined()
  })
})
