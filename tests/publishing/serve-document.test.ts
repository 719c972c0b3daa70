import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { StoreAway } from '../../src/comments/comment-store.ts'
import type { MachineDocument } from '../../src/publishing/machine-document.ts'
import { serveDocument } from '../../src/publishing/serve-document.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'

const place = Symbol.for('prelo.wired')
const before = { ...process.env }

afterEach(() => {
  process.env = { ...before }
  delete (globalThis as { [place]?: unknown })[place]
})

let addresses = 0

/** A server with one document, whose text counts how often it was made; `find` may be put in its place. */
async function aServer(
  own: Partial<MachineDocument> = {},
  find?: () => Promise<MachineDocument | undefined>,
) {
  const { contentDir, dataDir } = aContentFolder()
  Object.assign(process.env, { CONTENT_DIR: contentDir, DATA_DIR: dataDir })
  const state = { made: 0 }
  const document: MachineDocument = {
    ...{ version: 'v1', changed: new Date('2026-03-09T12:00:00.700Z'), mediaType: 'application/xml' },
    async text() {
      state.made += 1
      return '<água/>'
    },
    ...own,
  }
  addresses += 1
  const path = `document-${addresses}`
  const server = createServer((request, response) => {
    void serveDocument(request, response, path, find ?? (() => document))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    state,
    get: (headers: Record<string, string> = {}, method = 'GET') => fetch(url, { headers, method }),
  }
}

const date = 'Mon, 09 Mar 2026 12:00:00 GMT'

describe('a document', () => {
  test('is sent with its tag, its date and its length in bytes', async () => {
    const answer = await (await aServer()).get()
    expect(await answer.text()).toBe('<água/>')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{
        etag: '"v1"',
        'last-modified': date,
        'content-length': '8',
        'cache-control': 'public, max-age=300',
      },
      'content-type': 'application/xml; charset=utf-8',
    })
  })

  test.each([
    ['the same tag', { 'If-None-Match': '"v1"' }],
    ['the same tag, as a cache weakened it', { 'If-None-Match': 'W/"v1"' }],
    ['one of several tags', { 'If-None-Match': '"v0", "v1"' }],
    ['any tag', { 'If-None-Match': '*' }],
    ['the same date', { 'If-Modified-Since': date }],
    ['a later date', { 'If-Modified-Since': 'Tue, 10 Mar 2026 12:00:00 GMT' }],
    [
      'the same tag and an earlier date',
      { 'If-None-Match': '"v1"', 'If-Modified-Since': 'Sun, 08 Mar 2026 12:00:00 GMT' },
    ],
  ])('is not made, and not sent, for a client with %s', async (_what, headers: Record<string, string>) => {
    const { get, state } = await aServer()
    const answer = await get(headers)
    expect([answer.status, await answer.text(), state.made]).toEqual([304, '', 0])
    expect([answer.headers.get('etag'), answer.headers.get('last-modified')]).toEqual(['"v1"', date])
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  })

  test.each([
    ['another tag', { 'If-None-Match': '"v0"' }],
    ['another tag and the same date', { 'If-None-Match': '"v0"', 'If-Modified-Since': date }],
    ['an earlier date', { 'If-Modified-Since': 'Mon, 09 Mar 2026 11:59:59 GMT' }],
    ['what is no date', { 'If-Modified-Since': 'ontem' }],
    ['what is no tag', { 'If-None-Match': 'v1' }],
  ])('is sent to a client with %s', async (_what, headers: Record<string, string>) => {
    expect((await (await aServer()).get(headers)).status).toBe(200)
  })

  test('is made once for all that ask at the same time, and then kept', async () => {
    const { get, state } = await aServer()
    const answers = await Promise.all(Array.from({ length: 20 }, () => get()))
    await get()
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(state.made).toBe(1)
  })

  test('whose store is away can be asked for again in a minute', async () => {
    const { get } = await aServer({}, async () => {
      throw new StoreAway('busy')
    })
    const answer = await get()
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '60',
      'no-store',
    ])
  })

  test('that is not there is not remembered', async () => {
    const answer = await (await aServer({}, async () => undefined)).get()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await answer.text()).toBe('Página não encontrada\n')
  })

  test('can be read, and nothing else', async () => {
    const { get } = await aServer()
    const answer = await get({}, 'POST')
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
