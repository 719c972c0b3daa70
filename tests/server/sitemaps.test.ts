import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { parseXml, textsOf } from '../builders/parse-xml.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const site = 'https://gazeta.example'
const server = serverForTests({ SITE_URL: site })
const get = (path: string, headers: Record<string, string> = {}) => send(server, path, { headers })
const locations = async (path: string) =>
  textsOf(parseXml((await get(path)).text), 'loc').map((url) => url.replace(site, ''))

const xml = 'application/xml; charset=utf-8'
const text = 'text/plain; charset=utf-8'
const fixed = [
  ['/sitemap.xml', xml],
  ['/sitemaps/lists.xml', xml],
  ['/sitemaps/2026-11.xml', xml],
  ['/news-sitemap.xml', xml],
  ['/robots.txt', text],
  ['/articles/valsa-da-gaveta.md', 'text/markdown; charset=utf-8'],
] as const

beforeAll(() => {
  const secrets = {
    'rascunho.md': anArticleFile({ draft: 'true', tags: '[segredo]' }),
    'agendado.md': anArticleFile({ date: '2100-01-01', tags: '[segredo]' }),
    'vencido.md': anArticleFile({ date: '2024-01-01', expires: '2024-01-02', tags: '[segredo]' }),
    'alhures.md': anArticleFile({ date: '2024-01-01', canonical: 'https://outro.example/1' }),
    'agora.md': anArticleFile({
      title: '"Água & luz <b>]]>"',
      date: new Date(Date.now() - 60_000).toISOString(),
    }),
  }
  for (const [name, file] of Object.entries(secrets))
    writeFileSync(join(server.contentDir, 'articles/2024', name), file)
  return eventually(async () => (await get('/articles/agora')).status === 200)
})

describe('what search engines fetch', () => {
  test.each(fixed)('%s is %s and may be kept for five minutes', async (path, type) => {
    const { status, headers } = await get(path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      'public, max-age=300',
    ])
    expect(await send(server, path, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })

  test.each(fixed)('%s is not sent again to who has it', async (path) => {
    const { etag = '', 'last-modified': changed = '' } = (await get(path)).headers
    for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': changed }]) {
      expect(await get(path, condition as Record<string, string>)).toMatchObject({ status: 304, text: '' })
    }
  })

  test('leads from robots.txt to both maps, and from the index to maps that are there', async () => {
    const { text } = await get('/robots.txt')
    expect(text.match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${site}/sitemap.xml`,
      `Sitemap: ${site}/news-sitemap.xml`,
    ])
    const maps = await locations('/sitemap.xml')
    expect(maps.length).toBeGreaterThan(5)
    for (const map of maps) expect((await get(map)).status).toBe(200)
  })

  test('lists only pages that answer, may be shown, and call that address their own', async () => {
    const maps = await locations('/sitemap.xml')
    const pages = (await Promise.all(maps.map(locations))).flat()
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages).toContain('/articles/agora')
    for (const page of pages) {
      const { status, text: html, headers } = await get(page)
      expect([page, status, headers['x-robots-tag']]).toEqual([page, 200, undefined])
      const head = parseHtml(html).head
      expect(head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(site + page)
      expect(head.querySelector('meta[name=robots]')?.getAttribute('content') ?? '').not.toContain('noindex')
    }
  }, 120_000)

  test('tells nothing of drafts, of what is scheduled or over, of what is elsewhere, or of empty lists', async () => {
    const maps = ['/news-sitemap.xml', ...(await locations('/sitemap.xml'))]
    const pages = (await Promise.all(maps.map(locations))).flat()
    const hidden = [
      '/articles/rascunho',
      '/articles/agendado',
      '/articles/vencido',
      '/articles/alhures',
      '/tags/segredo',
    ]
    expect(pages.filter((page) => hidden.includes(page))).toEqual([])
    expect(maps).not.toContain('/sitemaps/2100-01.xml')
  })

  test('has what was published in the last two days as news', async () => {
    const map = parseXml((await get('/news-sitemap.xml')).text)
    expect(textsOf(map, 'loc')).toContain(`${site}/articles/agora`)
    expect(textsOf(map, 'news:title')).toContain('Água & luz <b>]]>')
    expect(textsOf(map, 'loc')).not.toContain(`${site}/articles/eclipse-anular-na-praca`)
  })

  test('has a saved file within a second', async () => {
    writeFileSync(join(server.contentDir, 'articles/2024/nova.md'), anArticleFile({ date: '2024-05-05' }))
    await eventually(
      async () =>
        (await locations('/sitemaps/2024-05.xml').catch((): string[] => [])).includes('/articles/nova'),
      1000,
    )
    expect(await locations('/sitemap.xml')).toContain('/sitemaps/2024-05.xml')
  })

  test.each([
    '/sitemaps/2024-06.xml',
    '/sitemaps/nada.xml',
    '/sitemaps/2026-11-2.xml',
    '/sitemaps/lists-2.xml',
    '/sitemaps',
  ])('%s is not there', async (path) => expect((await get(path)).status).toBe(404))
})

describe('an article as Markdown', () => {
  test('has its headline, who wrote it when, and its text, with whole addresses', async () => {
    const { text: markdown, headers } = await get('/articles/o-rio-que-a-cidade-cobriu.md')
    expect(markdown.split('\n\n').slice(0, 4)).toEqual([
      '# O rio que a cidade aprendeu a não ver',
      'Em treze anos e três obras, Ladeira Nova pôs 2,3 km de água embaixo do asfalto; às vésperas da reabertura, quem viu o rio conta como era.',
      `Por Marina Falcão · Cidade · Publicado em 13 de abril de 2025 às 06:00 · Gazeta da Ladeira, <${site}/articles/o-rio-que-a-cidade-cobriu>`,
      '---',
    ])
    expect(markdown).toContain(`(${site}/articles/o-que-a-agua-do-rio-conta)`)
    expect(markdown).not.toContain('::figure')
    const picture = /!\[Mapa sem palavras[^\]]*\]\(https:\/\/gazeta\.example(\/media\/[^)]+)\)/.exec(
      markdown,
    )?.[1]
    expect((await get(picture ?? '/none')).headers['content-type']).toMatch(/^image\//)
    expect(headers.link).toBe(`<${site}/articles/o-rio-que-a-cidade-cobriu>; rel="canonical"`)
  })

  test.each(['rascunho', 'agendado', 'vencido', 'nada', '%00', '..%2fx'])(
    'is not there for %s',
    async (slug) => {
      expect((await get(`/articles/${slug}.md`)).status).toBe(404)
    },
  )

  test('changes when the article does', async () => {
    const file = join(server.contentDir, 'articles/2026/11/valsa-da-gaveta.md')
    const { etag } = (await get('/articles/valsa-da-gaveta.md')).headers
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nUma linha nova.\n`)
    await eventually(
      async () => (await get('/articles/valsa-da-gaveta.md')).text.includes('Uma linha nova.'),
      1000,
    )
    expect((await get('/articles/valsa-da-gaveta.md', { 'If-None-Match': String(etag) })).status).toBe(200)
  })
})
