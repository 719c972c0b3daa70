import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Answer, send } from '../server/send.ts'
import { freePort, type TestServer } from '../server/test-server.ts'
import { startNginx } from './start-nginx.ts'
import { stubInstances } from './stub-instances.ts'
import { nginxMissing } from './what-is-missing.ts'

const faults: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  'hang up': (request) => void request.socket.destroy(),
  'say 502': (_, response) => void response.writeHead(502).end(),
  'say 503': (_, response) => void response.writeHead(503).end('given back'),
  'break off': (_, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).flushHeaders()
    response.socket?.destroySoon()
  },
}

/** What an instance answers that would give one reader's page to others, if nginx kept it. */
const forOne: Record<string, Record<string, string>> = {
  'set a cookie': { 'Cache-Control': 'public, s-maxage=60', 'Set-Cookie': 'prelo-author=x' },
  'say private': { 'Cache-Control': 'private, no-store' },
  'say nothing of keeping': {},
}

describe.skipIf(nginxMissing)('nginx, before instances that', () => {
  const behind = async (fault: string) => {
    const page = (_: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(200, forOne[fault]).end('for one reader')
    const stubs = await stubInstances(faults[fault] ?? page)
    const nginx = await startNginx({ port: await freePort(), instances: stubs.urls })
    onTestFinished(nginx.stop)
    return { ...stubs, front: { url: nginx.url } as TestServer }
  }

  test.each(Object.keys(faults))('%s, sends what changes something once', async (fault) => {
    const { front, seen } = await behind(fault)
    for (const method of ['POST', 'PATCH']) {
      const path = `/api/${method}`
      await send(front, path, { method, body: 'comment=x' }).catch(() => undefined)
      expect(seen.filter((one) => one === `${method} ${path}`)).toHaveLength(1)
    }
  })

  test.each(Object.keys(forOne))('%s, keeps no page', async (fault) => {
    const { front, seen } = await behind(fault)
    const said: unknown[] = []
    for (let i = 0; i < 3; i++) said.push((await send(front, '/pagina')).headers['x-cache'])
    expect([said, seen.length]).toEqual([['MISS', 'MISS', 'MISS'], 3])
  })

  test('hang up, asks the others for a page', async () => {
    const { front, seen } = await behind('hang up')
    expect((await send(front, '/pagina')).status).toBe(502)
    expect(seen).toEqual(Array(3).fill('GET /pagina'))
  })

  test('all say 503 for a while, goes on passing on what they say', async () => {
    const { front } = await behind('say 503')
    const answers: Answer[] = []
    for (let i = 0; i < 10; i++) {
      answers.push(await send(front, '/api/comments', { method: 'POST', body: 'comment=x' }))
      answers.push(await send(front, `/articles/x/comments/${i}`))
    }
    expect(answers.map(({ status, text }) => `${status} ${text}`)).toEqual(Array(20).fill('503 given back'))
  })
})
