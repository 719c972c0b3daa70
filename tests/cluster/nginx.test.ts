import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { previewPath } from '../../src/publishing/preview-link.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { addTestModerator, signInTo } from '../server/moderators.ts'
import { post, rowOf, send, someAddress } from '../server/send.ts'
import { eventually } from '../server/test-server.ts'
import { fileOf, unpublished, writeUnpublished } from '../server/unpublished-articles.ts'
import { clusterForTests, someLocalAddress } from './cluster-for-tests.ts'
import { fetchRaw } from './fetch-raw.ts'
import { secret } from './start-cluster.ts'
import { clusterMissing } from './what-is-missing.ts'

const article = '/articles/errar-em-publico'

describe.skipIf(clusterMissing)('nginx, as it is shipped', () => {
  const cluster = clusterForTests()
  const get = (path: string, headers: Record<string, string> = {}) => send(cluster.front, path, { headers })

  test('tells where an answer comes from: X-Cache', async () => {
    const path = '/articles/valsa-da-gaveta'
    const said = async (headers = {}) => (await get(path, headers)).headers['x-cache']
    expect(await said()).toBe('MISS')
    expect(await said()).toBe('HIT')
    expect(await said({ cookie: 'prelo-author=x' })).toBe('BYPASS')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(['EXPIRED', 'REVALIDATED']).toContain(await said())
  })

  test('counts the client that it saw, and not the one that the client says it is', async () => {
    const article = 'elogio-da-fila'
    const sent = async (comment: string, from: string) => {
      const headers = {
        'x-forwarded-for': someAddress(),
        'x-real-ip': someAddress(),
        forwarded: 'for=10.1.2.3',
      }
      return (await post(cluster.front, aSubmission({ article, comment }), { from, headers })).status
    }
    const liar = someLocalAddress()
    const statuses: number[] = []
    for (let i = 0; i < 8; i++) statuses.push(await sent(`Cada vez outro, ${i}.`, liar))
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
    expect(await sent('Este é mesmo outro.', someLocalAddress())).toBe(303)
  })

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('who takes %s gets %s, and the same page', async (accepted, encoding, unpacked) => {
    const plain = (await get(article)).text
    for (const path of [article, '/', '/feed.xml']) {
      const { headers, bytes } = await fetchRaw(cluster.front.url + path, { 'accept-encoding': accepted })
      expect([path, headers['content-encoding']]).toEqual([path, encoding])
      expect(headers.vary).toMatch(/accept-encoding/i)
      const text = unpacked(bytes).toString()
      expect(text).toContain('Gazeta da Ladeira')
      if (path === article) expect(openHtml(text).title).toBe(openHtml(plain).title)
    }
  })

  test('a script and a style sheet are packed and kept as well, and a picture is as it was', async () => {
    const asset = /\/assets\/[^"]+\.css/.exec((await get(article)).text)?.[0] ?? ''
    const { headers } = await fetchRaw(cluster.front.url + asset, { 'accept-encoding': 'br' })
    expect([headers['content-encoding'], headers['cache-control']]).toEqual([
      'br',
      'public, max-age=31536000, immutable',
    ])
    const icon = await fetchRaw(`${cluster.front.url}/icon.svg`, { 'accept-encoding': 'identity' })
    expect(icon.bytes.toString()).toContain('<svg')
  })

  test('keeps nothing that is for one person: the desk, previews, held comments, what sets a cookie', async () => {
    const { draft } = unpublished
    for (const instance of cluster.instances) writeUnpublished(instance, draft, fileOf(draft))
    const cookie = await signInTo(cluster.instances[0], await addTestModerator(cluster.instances[0]))
    const held = await post(cluster.front, aSubmission({ comment: 'Compre seguidores, nginx.' }), {
      from: someLocalAddress(),
    })
    const preview = previewPath(secret, draft, Math.floor(Date.now() / 1000) + 60)
    for (const instance of cluster.instances)
      await eventually(async () => (await send(instance, preview)).status === 200)
    const { id } = (await rowOf(cluster.front, 'Compre seguidores, nginx.')) as { id: string }
    const paths = [
      ...['/moderation', '/moderation/held', '/moderation/sign-in', preview, String(held.headers.location)],
      ...[
        `${article}/yours`,
        `${article}/yours/${id}`,
        `${article}/reply/${id}`,
        '/your-data',
        '/search?q=a',
      ],
      ...['/api/health/live', '/api/health/ready', '/api/moderation/sign-out'],
    ]
    for (const path of paths) {
      for (const headers of [{ cookie }, {}, {}]) {
        const { status, headers: told } = await get(path, headers)
        // To others it is not there, and that they may all be told.
        if (status === 404) continue
        expect([path, told['cache-control']]).toEqual([path, expect.not.stringMatching(/^public/)])
        expect([path, told['x-cache']]).toEqual([path, 'cookie' in headers ? 'BYPASS' : 'MISS'])
      }
    }
    expect((await get('/moderation')).status).toBe(303)
    expect((await get('/api/metrics')).status).toBe(404)
  })

  test('what a client says in headers changes nothing in the page that others get', async () => {
    const headers: Record<string, string>[] = [
      ...[{ 'x-nextjs-data': '1' }, { rsc: '1' }, { 'next-router-prefetch': '1' }, { purpose: 'prefetch' }],
      ...[
        { 'x-prerender-revalidate': '1' },
        { 'x-matched-path': '/moderation' },
        { 'x-invoke-path': '/404' },
      ],
      ...[
        { 'x-invoke-status': '500' },
        { 'x-middleware-prefetch': '1' },
        { 'x-forwarded-host': 'mau.example' },
      ],
      ...[{ 'x-http-method-override': 'DELETE' }, { accept: 'application/json' }, { range: 'bytes=0-9' }],
      ...[{ 'x-original-url': '/404' }, { 'x-rewrite-url': '/404' }, { 'x-forwarded-proto': 'ftp' }],
      ...[
        { 'if-none-match': '*' },
        { 'if-modified-since': new Date().toUTCString() },
        { host: 'mau.example' },
      ],
    ]
    const plain = (await get('/articles/valsa-da-gaveta')).text
    for (const said of headers) {
      const path = `/articles/valsa-da-gaveta?${new URLSearchParams(said)}`
      await get(path, said)
      const { status, text } = await get(path)
      expect([said, status]).toEqual([said, 200])
      expect(text).toBe(plain)
    }
  })

  test.each([
    ['20 kB of cookies', { headers: { cookie: `a=${'x'.repeat(20_000)}` } }],
    ['more than Node takes', { headers: { cookie: `a=${'x'.repeat(8_000)}`, 'x-a': 'x'.repeat(8_000) } }],
    ['an address of 20 kB', { path: `/${'x'.repeat(20_000)}` }],
    ['1.9 MB of a comment', { method: 'POST', body: `comment=${'x'.repeat(1_900_000)}` }],
    ['a body that no page takes', { method: 'POST', path: article, body: 'x'.repeat(1_000_000) }],
    ['a body where none belongs', { method: 'GET', path: article, body: 'x'.repeat(1_000_000) }],
    ['an odd method', { method: 'PROPFIND', path: article }],
    ['a broken escape', { path: '/%c0%af%' }],
    ['an upgrade', { headers: { connection: 'upgrade', upgrade: 'websocket' } }],
  ])('who sends %s is refused alone: no instance counts as away', async (_, sent) => {
    const { path = '/api/comments', ...rest } = sent as { path?: string; headers?: Record<string, string> }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...rest.headers }
    for (let i = 0; i < 8; i++) await send(cluster.front, path, { ...rest, headers }).catch(() => undefined)
    for (let i = 0; i < 4; i++) expect((await get(`/search?q=${i}`)).status).toBe(200)
    expect(cluster.nginx.errors()).not.toMatch(/no live upstreams|prematurely closed|Connection reset/)
  })
})
