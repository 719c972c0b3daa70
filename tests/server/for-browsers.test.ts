import { beforeAll, describe, expect, test } from 'vitest'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'

const server = serverForTests()

describe('what browsers ask for by themselves', () => {
  test.each([
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'public, max-age=300'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ])('%s has its type, is asked for again, and HEAD has the headers of GET', async (path, type, caching) => {
    const { status, headers, text } = await send(server, path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching])
    expect(headers['x-content-type-options']).toBe('nosniff')
    const again = await send(server, path, { headers: { 'if-none-match': String(headers.etag) } })
    expect([again.status, again.text]).toEqual([304, ''])
    const head = await send(server, path, { method: 'HEAD' })
    expect([head.status, head.headers.etag, head.text]).toEqual([200, headers.etag, ''])
    expect(text.length).toBeGreaterThan(200)
    const post = await send(server, path, { method: 'POST', body: '' })
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  test('the manifest is that of the paper, and its icons are there', async () => {
    const manifest = JSON.parse((await send(server, '/manifest.webmanifest')).text)
    expect(manifest).toMatchObject({ name: 'Gazeta da Ladeira', short_name: 'Gazeta', lang: 'pt-BR' })
    for (const { src, type } of manifest.icons) {
      const { status, headers } = await send(server, src)
      expect([src, status, headers['content-type']]).toEqual([src, 200, type])
    }
  })

  test('every page names the manifest and the icon for home screens', async () => {
    for (const path of ['/', '/articles/errar-em-publico', '/nada', '/offline']) {
      const { text } = await send(server, path)
      expect(text).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
      expect(text).toContain('<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>')
    }
    expect((await send(server, '/icons/apple-touch-icon.png')).headers['content-type']).toBe('image/png')
  })

  test('the worker names files that are there, and the page for readers without a network', async () => {
    const { text } = await send(server, '/sw.js')
    const parts = text.match(/\/assets\/[\w.-]+/g) ?? []
    expect(parts.map((path) => path.replace(/-\w+\./, '.'))).toEqual([
      ...['/assets/site.css', '/assets/beyond-articles.css'],
      ...['/assets/frank-ruhl-libre-latin-600-normal.woff2', '/assets/reader.js'],
      ...['/assets/offline-list.js', '/assets/comment-form.js'],
    ])
    for (const path of ['/offline', ...parts])
      expect([path, (await send(server, path)).status]).toEqual([path, 200])
  })
})

describe('with SERVICE_WORKER=off', () => {
  const off = serverForTests({ SERVICE_WORKER: 'off' })

  test('there is a worker that removes itself', async () => {
    const { status, text } = await send(off, '/sw.js')
    expect(status).toBe(200)
    expect(text).toContain('.unregister()')
    expect(text).not.toContain('fetch')
  })
})

describe('every kind of answer', () => {
  const page = '/articles/errar-em-publico'
  const found: string[] = []
  beforeAll(async () => {
    found.push(...((await send(server, page)).text.match(/\/(?:assets|media)\/[\w./-]+/g) ?? []))
  })

  test('what has a hash in its name may be kept for a year', async () => {
    expect(found.length).toBeGreaterThan(3)
    for (const path of new Set(found)) {
      const { status, headers } = await send(server, path)
      expect([path, status, headers['cache-control']]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test.each(['/', page, '/sections/cidade', '/sobre', '/nada', '/feed.xml', '/sw.js'])(
    '%s is compressed for who asks, and caches are told that it depends',
    async (path) => {
      const plain = await send(server, path, { headers: { 'accept-encoding': 'identity' } })
      const packed = await send(server, path, { headers: { 'accept-encoding': 'gzip' } })
      expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([
        undefined,
        'gzip',
      ])
      for (const { headers } of [plain, packed]) {
        expect(headers.vary).toMatch(/(^|, )Accept-Encoding(,|$)/i)
        expect(headers['content-type']).toMatch(/charset=utf-8/)
        expect(headers['x-powered-by']).toBeUndefined()
      }
    },
  )

  test('a page that has not changed is 304, with the headers that its 200 had', async () => {
    for (const path of ['/', page, '/sections/cidade', '/sobre']) {
      const { headers } = await send(server, path)
      const again = await send(server, path, { headers: { 'if-none-match': String(headers.etag) } })
      expect([path, again.status, again.text]).toEqual([path, 304, ''])
      for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy'])
        expect([name, again.headers[name]]).toEqual([name, headers[name]])
    }
  })

  test.each([
    ['the API', 'GET', '/api/articles/errar-em-publico/comments', 200],
    ['a refused method', 'POST', page, 405],
    ['a refused comment', 'POST', '/api/comments', 415],
    ['a missing picture', 'GET', '/media/0/nada.jpg', 404],
    ['the machinery', 'GET', '/_next/static/nada.js', 404],
    ['a feed', 'GET', '/feed.xml', 200],
    ['an icon', 'GET', '/icon.svg', 200],
    ['two slashes', 'GET', '//sobre', 308],
  ])('%s has the security headers', async (_name, method, path, status) => {
    const answer = await send(server, path, { method, ...(method === 'POST' && { body: '' }) })
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': path === '/feed.xml' ? 'cross-origin' : 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(answer.headers['strict-transport-security']).toBeUndefined()
  })

  test('a comment and its answer are nobody’s to keep', async () => {
    const answer = await send(server, '/api/comments', { method: 'POST', body: '' })
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })
})
