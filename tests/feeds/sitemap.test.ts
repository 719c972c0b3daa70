import { describe, expect, test } from 'vitest'
import { newsSitemap } from '../../src/feeds/news-sitemap.ts'
import { robots } from '../../src/feeds/robots.ts'
import { sitemap, sitemapIndex } from '../../src/feeds/sitemap.ts'
import { hostileText } from '../builders/a-feed.ts'
import { parseXml, textsOf } from '../builders/parse-xml.ts'

const zone = 'America/Sao_Paulo'
const page = { url: 'https://gazeta.example/search?a=1&b=2', changed: new Date('2026-03-09T10:30:00Z') }

describe('a sitemap', () => {
  test('has the address and the last change of every page, and no more', () => {
    const map = parseXml(sitemap([page, { url: 'https://gazeta.example/sobre' }], zone))
    expect(map.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    expect(textsOf(map, 'loc')).toEqual([page.url, 'https://gazeta.example/sobre'])
    expect(textsOf(map, 'lastmod')).toEqual(['2026-03-09T07:30:00-03:00'])
    expect(new Set([...map.getElementsByTagName('*')].map(({ nodeName }) => nodeName))).toEqual(
      new Set(['urlset', 'url', 'loc', 'lastmod']),
    )
  })

  test('is in UTF-8 with its entities escaped', () => {
    expect(sitemap([page], zone)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
        '<url><loc>https://gazeta.example/search?a=1&amp;b=2</loc><lastmod>2026-03-09T07:30:00-03:00</lastmod></url>' +
        '</urlset>\n',
    )
  })

  test('of 50,000 of the longest addresses stays below 50 MB', () => {
    const url = `https://${'a'.repeat(60)}.example/articles/${'b'.repeat(120)}`
    const text = sitemap(
      Array.from({ length: 50_000 }, () => ({ ...page, url })),
      zone,
    )
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024 * 1024)
  })

  test('may be one of an index', () => {
    const index = parseXml(sitemapIndex([page], zone))
    expect(index.documentElement.nodeName).toBe('sitemapindex')
    expect(textsOf(index, 'sitemap')).toEqual([`${page.url}2026-03-09T07:30:00-03:00`])
  })
})

describe('a news sitemap', () => {
  const article = {
    url: 'https://gazeta.example/articles/chuva',
    title: hostileText.written,
    language: 'pt-BR',
    published: new Date('2026-03-09T10:30:00Z'),
  }

  test('names the paper, the language, the first publication and the headline', () => {
    const map = parseXml(newsSitemap([article], 'Gazeta & Cia', zone))
    const [news] = [...map.getElementsByTagNameNS('http://www.google.com/schemas/sitemap-news/0.9', 'news')]
    expect(textsOf(map, 'loc')).toEqual([article.url])
    expect(textsOf(news as Element, 'news:name')).toEqual(['Gazeta & Cia'])
    expect(textsOf(news as Element, 'news:language')).toEqual(['pt'])
    expect(textsOf(news as Element, 'news:publication_date')).toEqual(['2026-03-09T07:30:00-03:00'])
    expect(textsOf(news as Element, 'news:title')).toEqual([hostileText.left])
  })

  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['gsw-CH', 'gsw'],
    ['zh-CN', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-HK', 'zh'],
  ])('says of %s that it is %s', (language, expected) => {
    const map = parseXml(newsSitemap([{ ...article, language }], 'Gazeta', zone))
    expect(textsOf(map, 'news:language')).toEqual([expected])
  })

  test('may be empty', () => {
    const map = parseXml(newsSitemap([], 'Gazeta', zone))
    expect([map.documentElement.nodeName, map.documentElement.childElementCount]).toEqual(['urlset', 0])
  })
})

test('robots.txt keeps machines from the API alone, and names the sitemaps', () => {
  expect(robots(['https://gazeta.example/sitemap.xml', 'https://gazeta.example/news-sitemap.xml'])).toBe(
    'User-agent: *\nDisallow: /api/\n\n' +
      'Sitemap: https://gazeta.example/sitemap.xml\nSitemap: https://gazeta.example/news-sitemap.xml\n',
  )
})
