import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../builders/parse-html.ts'
import { parseXml, textsOf } from '../builders/parse-xml.ts'
import { publish } from './publish.ts'
import { rowsOf, send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const site = 'https://gazeta.example'
const server = serverForTests({ TRUSTED_PROXY_HOPS: '1', SITE_URL: site })
const get = (path: string, headers: Record<string, string> = {}) => send(server, path, { headers })

const lists = ['', '/sections/cidade', '/tags/memoria', '/authors/marina-falcao']
const addresses = lists.flatMap((list) => [
  [`${list}/feed.xml`, 'application/rss+xml; charset=utf-8'],
  [`${list}/atom.xml`, 'application/atom+xml; charset=utf-8'],
  [`${list}/feed.json`, 'application/feed+json; charset=utf-8'],
])
const comments = ['/comments.xml', '/articles/errar-em-publico/comments.xml'].map((path) => [
  path,
  'application/rss+xml; charset=utf-8',
])
const all = [...addresses, ...comments] as [string, string][]

describe('every feed', () => {
  test.each(all)('%s is %s, may be kept for five minutes and shown anywhere', async (path, type) => {
    const { status, headers } = await get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(headers.link).toBeUndefined()
  })

  test.each(all)('%s is not sent again to who has it', async (path) => {
    const { etag = '', 'last-modified': changed = '' } = (await get(path)).headers
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': changed }]) {
      const answer = await get(path, condition as Record<string, string>)
      expect([answer.status, answer.text]).toEqual([304, ''])
      expect(answer.headers.etag).toBe(etag)
    }
  })

  test.each(all)('%s has the headers of GET and no body on HEAD', async (path) => {
    const [whole, head] = [await get(path), await send(server, path, { method: 'HEAD' })]
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['content-type', 'content-length', 'etag', 'last-modified', 'cache-control']) {
      expect(head.headers[name]).toBe(whole.headers[name])
    }
  })

  test.each(all.filter(([path]) => path.endsWith('.xml')))(
    '%s is well-formed and links to itself',
    async (path) => {
      const { text } = await get(path)
      const links = [...parseXml(text).getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')]
      const self = links.filter((link) => link.getAttribute('rel') === 'self')
      expect(self.map((link) => link.getAttribute('href'))).toEqual([site + path])
      expect(text).not.toContain('<?xml-stylesheet')
    },
  )

  test('is the same, byte for byte, while nothing changes', async () => {
    expect((await get('/feed.xml')).text).toBe((await get('/feed.xml')).text)
  })

  test('goes by the tag when a client sends both tag and date', async () => {
    const { 'last-modified': changed = '' } = (await get('/feed.xml')).headers
    const answer = await get('/feed.xml', { 'If-None-Match': '"another"', 'If-Modified-Since': changed })
    expect(answer.status).toBe(200)
  })

  test('is sent compressed to who can read that', async () => {
    const { headers } = await get('/feed.xml', { 'Accept-Encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers.vary).toContain('Accept-Encoding')
  })

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const { status, headers } = await send(server, '/feed.xml', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

test.each([
  ...[
    '/sections/nada/feed.xml',
    '/tags/nada/atom.xml',
    '/authors/ninguem/feed.json',
    '/pages/sobre/feed.xml',
  ],
  ...['/articles/nada/comments.xml', '/sections/cidade/comments.xml', '/sections/cidade/1/feed.xml'],
  ...['/sections/%00/feed.xml', '/tags/%F0%9F%9A%8D/feed.xml', `/tags/${'a'.repeat(5000)}/feed.xml`],
])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404)
})

describe('what a feed reader gets', () => {
  test('has all articles, the newest first, each under an identifier of its own', async () => {
    const { items } = await new Parser().parseString((await get('/feed.xml')).text)
    const dates = items.map(({ isoDate = '' }) => isoDate)
    expect(dates.length).toBeGreaterThan(10)
    expect(dates).toEqual(dates.toSorted().reverse())
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length)
    expect(items.map(({ guid = '' }) => guid.split(':')[1])).toEqual(items.map(() => 'gazeta.example,2026'))
  })

  test('has whole texts whose every address is absolute, and nothing that runs', async () => {
    const { items } = await new Parser().parseString((await get('/feed.xml')).text)
    for (const { 'content:encoded': html, link } of items) {
      const content = parseHtml(html)
      expect(
        content.querySelectorAll('script, style, form, iframe, [style], [srcset], [onclick]'),
      ).toHaveLength(0)
      const written = [...content.querySelectorAll('[href], [src], [poster]')].flatMap((element) =>
        ['href', 'src', 'poster'].map((name) => element.getAttribute(name)).filter((value) => value !== null),
      )
      expect(written.filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([])
      const pictures = [...content.querySelectorAll('img')]
      expect(pictures.filter((img) => !img.getAttribute('width') || !img.getAttribute('height'))).toEqual([])
      expect(link).toMatch(/^https:\/\/gazeta\.example\/articles\/[a-z0-9-]+$/)
    }
  })

  test('tells the true length and type of every picture it encloses', async () => {
    const { items } = await new Parser().parseString((await get('/feed.xml')).text)
    const enclosures = items.flatMap(({ enclosure }) => enclosure ?? [])
    expect(enclosures.length).toBeGreaterThan(5)
    for (const { url, length, type } of enclosures) {
      const { headers } = await send(server, url.replace(site, ''), { method: 'HEAD' })
      expect([headers['content-length'], headers['content-type']]).toEqual([String(length), type])
    }
  })

  test('says which article is in another language', async () => {
    const { items } = JSON.parse((await get('/feed.json')).text)
    const english = items.find(({ url }: { url: string }) => url.endsWith('/the-quiet-case-for-plain-text'))
    expect(english.language).toBe('en')
    const entries = [...parseXml((await get('/atom.xml')).text).getElementsByTagName('entry')]
    expect(entries.map((entry) => entry.getAttribute('xml:lang')).filter(Boolean)).toEqual(['en'])
  })

  test('is only of the list that was asked for', async () => {
    const { items, title } = await new Parser().parseString((await get('/sections/opiniao/feed.xml')).text)
    expect(title).toBe('Opinião – Gazeta da Ladeira')
    expect(items.map(({ categories = [] }) => categories[0])).toEqual(items.map(() => 'Opinião'))
  })
})

describe('comments', () => {
  test('are in the feeds of their article and of the paper at once, newest first', async () => {
    const before = (await get('/comments.xml')).headers.etag
    const first = await publish(server, { name: 'Rita', comment: 'Li no **trem** ]]> e gostei.' })
    const second = await publish(server, { name: 'Zé', comment: 'Eu também.' })
    for (const path of ['/comments.xml', '/articles/errar-em-publico/comments.xml']) {
      const { text, headers } = await get(path)
      const channel = parseXml(text)
      const guids = [second, first].map(({ id }) => `tag:gazeta.example,2026:comments/${id}`)
      expect(textsOf(channel, 'guid').slice(0, 2)).toEqual(guids)
      expect(textsOf(channel, 'link')).toContain(`${site}/articles/errar-em-publico#comment-${first.id}`)
      expect(textsOf(channel, 'content:encoded')[1]).toBe(
        '<p>Li no <strong>trem</strong> ]]&gt; e gostei.</p>',
      )
      expect(textsOf(channel, 'dc:creator').slice(0, 2)).toEqual(['Zé', 'Rita'])
      expect(headers.etag).not.toBe(before)
    }
  })

  test('that wait are in none, nor is anything that only the newsroom may know', async () => {
    await publish(server, { name: 'Eva', comment: 'Meu comentário.', email: 'eva@correio.example' })
    const held = 'Ganhe dinheiro fácil com este texto.'
    const body = new URLSearchParams({ article: 'errar-em-publico', name: 'Xis', comment: held }).toString()
    await send(server, '/api/comments', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Forwarded-For': '10.9.8.7' },
    })
    const rows = await rowsOf(server)
    expect(rows.find((row) => row.body === held)?.status).toBe('held')
    const secrets = rows.flatMap((row) => [row.client_key, row.sealed_email]).filter(Boolean)
    for (const path of ['/comments.xml', '/articles/errar-em-publico/comments.xml']) {
      const { text } = await get(path)
      expect(text).toContain('Meu comentário.')
      for (const secret of [held, 'eva@correio.example', '10.9.8.7', ...secrets])
        expect(text).not.toContain(secret)
    }
  })

  test('have no feed where they are off', async () => {
    edit('articles/2026/11/valsa-da-gaveta.md', (text) =>
      text.replace(/^section:/m, 'comments: off\nsection:'),
    )
    await eventually(async () => (await get('/articles/valsa-da-gaveta/comments.xml')).status === 404)
    expect((await get('/articles/valsa-da-gaveta')).status).toBe(200)
  })
})

test('a saved file is in the feed within a second, under the identifier it had', async () => {
  const { etag, 'last-modified': changed = '' } = (await get('/feed.xml')).headers
  edit('articles/2026/11/codigo-aberto-onibus.md', (text) =>
    text
      .replace(/^title: .*/m, 'title: "Ônibus & código ]]> 🚍"')
      .replace(/^section:/m, 'slug: onibus-novo\nid: codigo-aberto-onibus\nsection:'),
  )
  await eventually(
    async () => (await get('/feed.xml', { 'If-None-Match': String(etag) })).status === 200,
    1000,
  )
  const { items } = await new Parser().parseString((await get('/feed.xml')).text)
  const item = items.find(({ title }) => title === 'Ônibus & código ]]> 🚍')
  expect(item?.link).toBe(`${site}/articles/onibus-novo`)
  expect(item?.guid).toBe('tag:gazeta.example,2026:articles/codigo-aberto-onibus')
  const after = Date.parse((await get('/feed.xml')).headers['last-modified'] ?? '')
  expect(after).toBeGreaterThanOrEqual(Date.parse(changed))
})

function edit(path: string, change: (text: string) => string): void {
  const file = join(server.contentDir, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
