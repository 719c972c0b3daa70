import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readEnv } from '../../src/config/env.ts'
import { hubLinks, tellHub } from '../../src/publishing/hub.ts'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const SITE_URL = 'https://gazeta.example'
const feeds = ['feed.xml', 'atom.xml', 'feed.json'].map((name) => `${SITE_URL}/${name}`)
const pace = { period: 5, pause: 5 }

/** A hub that notes what it is told; it answers with the status it is given. */
async function aHub() {
  const hub = { url: '', told: [] as string[], status: 204 }
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray()
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    if (request.method === 'POST' && form.get('hub.mode') === 'publish')
      hub.told.push(form.get('hub.url') ?? '')
    response.writeHead(hub.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  hub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return hub
}

async function aPaperWithHub(files: Record<string, string> = {}) {
  const [paper, hub] = [await aPaper(files), await aHub()]
  const clock = { now }
  const logged: string[] = []
  const wired = {
    catalog: paper.catalog,
    env: readEnv({ SITE_URL, WEBSUB_HUB: hub.url }),
    now: () => new Date(clock.now),
  }
  const stop = tellHub(wired, (line) => logged.push(line), pace)
  onTestFinished(stop)
  return { paper, hub, clock, logged }
}

describe('the hub', () => {
  test('is told of the feeds at the start, and when a file was saved', async () => {
    const { paper, hub } = await aPaperWithHub()
    await vi.waitFor(() => expect(hub.told).toEqual(feeds))
    paper.write('articles/chuva.md', anArticleFile())
    await paper.sync()
    await vi.waitFor(() => expect(hub.told).toEqual([...feeds, ...feeds]))
  })

  test('is told when an article comes by the clock', async () => {
    const { hub, clock } = await aPaperWithHub({ 'articles/chuva.md': anArticleFile({ date: '2026-03-21' }) })
    await vi.waitFor(() => expect(hub.told).toEqual(feeds))
    clock.now = Date.parse('2026-03-22T00:00:00Z')
    await vi.waitFor(() => expect(hub.told).toEqual([...feeds, ...feeds]))
  })

  test('that fails is told later, and the log hears of it once', async () => {
    const { hub, logged } = await aPaperWithHub()
    hub.status = 500
    hub.told.length = 0
    await vi.waitFor(() => expect(hub.told.length).toBeGreaterThan(3))
    hub.status = 204
    await vi.waitFor(() => expect(hub.told.slice(-3)).toEqual(feeds))
    expect(logged).toEqual([`The WebSub hub ${hub.url} could not be told of changes: Error: it answered 500`])
  })

  test('that is not there stops nothing, and the log hears of it once', async () => {
    const { catalog } = await aPaper()
    const logged: string[] = []
    const asked = { times: 0 }
    const tick = () => {
      asked.times += 1
      return new Date(now)
    }
    const env = readEnv({ SITE_URL, WEBSUB_HUB: 'http://127.0.0.1:1/' })
    onTestFinished(tellHub({ catalog, env, now: tick }, (line) => logged.push(line), pace))
    await vi.waitFor(() => expect(asked.times).toBeGreaterThan(3))
    expect(logged).toEqual([
      'The WebSub hub http://127.0.0.1:1/ could not be told of changes: TypeError: fetch failed',
    ])
  })
})

describe('a feed of the paper', () => {
  test('names the hub and itself', () => {
    expect(hubLinks('atom', { SITE_URL, WEBSUB_HUB: 'https://hub.example/' })).toEqual({
      Link: '<https://hub.example/>; rel="hub", <https://gazeta.example/atom.xml>; rel="self"',
    })
  })

  test('has no such header when the operator has no hub', () => {
    expect(hubLinks('rss', readEnv({ SITE_URL }))).toEqual({})
  })
})
