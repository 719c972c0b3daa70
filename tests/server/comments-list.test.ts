import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { post, send } from './send.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const list = '/api/articles/valsa-da-gaveta/comments'
let server: TestServer
let ids: string[]

beforeAll(async () => {
  server = await startTestServer({ env: { TRUSTED_PROXY_HOPS: '1' } })
  ids = []
  for (const comment of ['um', 'dois', 'três']) {
    const fields = aSubmission({
      article: 'valsa-da-gaveta',
      comment,
      parent: comment === 'três' ? (ids[0] ?? '') : '',
    })
    ids.push(JSON.parse((await post(server, fields, { as: 'json' })).text).id)
  }
})

afterAll(() => server.stop())

describe('GET /api/articles/{slug}/comments', () => {
  test('gives the published comments, oldest first, as anybody may see them', async () => {
    const answer = await send(server, list)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    const { comments, next } = JSON.parse(answer.text)
    expect(next).toBeNull()
    expect(comments.map(({ comment }: { comment: string }) => comment)).toEqual(['um', 'dois', 'três'])
    expect(Object.keys(comments[2]).sort()).toEqual([
      ...['article', 'comment', 'createdAt', 'html', 'id', 'name', 'parent', 'url'],
    ])
    expect(comments[2]).toMatchObject({ id: ids[2], parent: ids[0], html: '<p>três</p>\n', name: 'Ana' })
  })

  test('gives as many as asked for, and where to go on', async () => {
    const first = await page('?limit=2')
    expect(first).toEqual({ ids: ids.slice(0, 2), next: ids[1] })
    expect(await page(`?limit=2&after=${first.next}`)).toEqual({ ids: ids.slice(2), next: null })
    expect(await page(`?after=${ids[2]}`)).toEqual({ ids: [], next: null })
  })

  test('has the same for HEAD, without the body', async () => {
    const answer = await send(server, list, { method: 'HEAD' })
    expect([answer.status, answer.text]).toEqual([200, ''])
  })

  test('is empty for an article that nobody has commented', async () => {
    const answer = await send(server, '/api/articles/censo-de-quintal-abelhas-sem-ferrao/comments')
    expect(JSON.parse(answer.text)).toEqual({ comments: [], next: null })
  })

  test('shows what was said before the comments were closed', async () => {
    expect((await send(server, '/api/articles/eclipse-anular-na-praca/comments')).status).toBe(200)
  })

  test.each([
    ...['limit=0', 'limit=101', 'limit=-1', 'limit=1.5', 'limit=muitos', 'limit=', 'limit=1&limit=2'],
    ...['after=1', "after='%20or%201=1", 'after=', 'after=a&after=b'],
  ])('refuses %s', async (query) => {
    const answer = await send(server, `${list}?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'about:blank', status: 400 })
  })

  test('does not start again from the beginning after a comment that is not there', async () => {
    const answer = await send(server, `${list}?after=01890a5d-ac96-774b-bcce-b302099a8057`)
    expect(answer.status).toBe(400)
  })

  test.each(['nao-ha', 'sensores-de-encosta-alto-do-sino', '..%2f..%2fetc', '%00'])(
    'finds no comments of %s: 404',
    async (slug) => {
      const answer = await send(server, `/api/articles/${slug}/comments`)
      expect(answer.status).toBe(404)
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('does not take %s: 405', async (method) => {
    const answer = await send(server, list, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })
})

async function page(query: string): Promise<{ ids: string[]; next: string | null }> {
  const { comments, next } = JSON.parse((await send(server, list + query)).text)
  return { ids: comments.map(({ id }: { id: string }) => id), next }
}
