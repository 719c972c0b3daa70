import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { post, send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { addUnpublished, previewLink, secretWords, unpublished } from './unpublished-articles.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  await addUnpublished(server)
})

afterAll(() => server.stop())

const lists = [
  ...['/', '/sections/cidade', '/sections/ciencia', '/authors/marina-falcao', '/tags/transparencia'],
  ...['/archive', '/archive/2026/11', '/archive/2026/10', '/corrections'],
  ...['/articles/o-rio-que-a-cidade-cobriu', '/articles/errar-em-publico'],
  ...['/feed.xml', '/atom.xml', '/feed.json', '/comments.xml', '/sections/cidade/feed.xml'],
  ...['/authors/marina-falcao/atom.xml', '/tags/transparencia/feed.json'],
  ...['/sitemap.xml', '/news-sitemap.xml', '/sitemaps/2026-11.xml', '/sitemaps/2026-10.xml'],
  ...['/articles/errar-em-publico.md', '/search', '/search?q=bairro&section=cidade', '/search?year=2026&q=o'],
]

const nowhere = [
  ...['/tags/zepelinismo', '/tags/zepelinismo/feed.xml', '/archive/3000/01', '/sitemaps/3000-01.xml'],
  ...Object.values(unpublished).flatMap((slug) => [
    ...[`/articles/${slug}`, `/articles/${slug}.md`, `/articles/${slug}/comments.xml`],
    ...[`/articles/${slug}/comments/2`, `/api/articles/${slug}/comments`, `/articles/${slug}/reply/1`],
    ...[`/articles/${slug}/preview`, `/cards/0123456789abcdef/${slug}.png`],
  ]),
]

const searches = ['Zepelim', 'zepelin', 'ornitorrinco', 'Trimilenar', 'trimilenr', 'Xaropada', 'xaropda']

describe.each(['before anybody has previewed it', 'while it is previewed'])(
  'an article that is not public, %s,',
  (when) => {
    beforeAll(async () => {
      if (when.startsWith('before')) return
      for (const slug of Object.values(unpublished))
        expect((await send(server, previewLink(server, slug))).status).toBe(200)
    })

    test.each(lists)('is not in %s', async (path) => {
      const { status, text } = await send(server, path)
      expect(status).toBe(200)
      expect(wordsIn(text)).toEqual([])
      expect(Object.values(unpublished).filter((slug) => text.includes(slug))).toEqual([])
    })

    test.each(nowhere)('makes nothing of %s', async (path) => {
      const { status, text } = await send(server, path)
      expect([404, 410]).toContain(status)
      expect(wordsIn(text)).toEqual([])
    })

    test.each(searches)('is not found by a search for %s, nor suggested', async (word) => {
      const { status, text } = await send(server, `/search?q=${word}`)
      expect(status).toBe(200)
      expect(text).toContain('Nada foi encontrado')
      expect(wordsIn(text).filter((found) => found !== word)).toEqual([])
      expect(Object.values(unpublished).filter((slug) => text.includes(slug))).toEqual([])
    })

    test.each(Object.values(unpublished))('takes no comment: %s', async (slug) => {
      const { status, text } = await post(server, aSubmission({ article: slug }))
      expect(status).toBe(404)
      expect(wordsIn(text)).toEqual([])
    })

    test.each(Object.values(unpublished))('gives no data to scripts: %s', async (slug) => {
      const build = readFileSync('.next/BUILD_ID', 'utf8')
      for (const page of [slug, `${slug}/preview`]) {
        const { status, text } = await send(server, `/_next/data/${build}/articles/${page}.json`)
        expect(status).toBe(404)
        expect(wordsIn(text)).toEqual([])
      }
    })
  },
)

test('a preview leaves nothing in the cache of pages', () => {
  const kept = readdirSync('.next/server', { recursive: true }).map(String)
  expect(kept.filter((path) => Object.values(unpublished).some((slug) => path.includes(slug)))).toEqual([])
})

function wordsIn(text: string): string[] {
  return secretWords.filter((word) => text.toLowerCase().includes(word.toLowerCase()))
}
