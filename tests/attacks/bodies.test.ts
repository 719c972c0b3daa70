import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { aMultipartBody } from '../builders/a-multipart-body.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { type Answer, post, rowOf, rowsOf, send, someAddress } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'

const server = serverForTests()
const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const multipart = 'multipart/form-data; boundary=edge'

describe('18. a body over 64 kB is refused', () => {
  test('when it says how long it is', async () => {
    const answer = await post(server, aSubmission({ comment: 'a'.repeat(65_536) }))
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('a'.repeat(65_536))
  })

  test('when it comes in chunks and does not say so', async () => {
    const start = 'article=errar-em-publico&name=Ana&comment=pedacos+'
    const answer = await sendBody(form, [start, ...Array<string>(10).fill('b'.repeat(8192))])
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('pedacos b')
  })

  test('when it never ends, long before that', async () => {
    expect(await statusOfEndlessPost()).toBe(413)
    expect((await post(server, aSubmission({ comment: 'O servidor continua.' }))).status).toBe(303)
  })

  test('but one of 64 kB is only too long a comment', async () => {
    const body = 'article=errar-em-publico&name=Ana&comment='.padEnd(65_536, 'a')
    expect((await sendBody(form, body)).status).toBe(422)
  })
})

describe('19. a body that is not what it says is refused', () => {
  const cases: [string, string, string, number][] = [
    ['plain text', 'text/plain', 'article=errar-em-publico&name=Ana&comment=Oi', 415],
    ['XML', 'application/xml', '<comment/>', 415],
    ['no type at all', '', 'name=Ana', 415],
    ['half of a JSON object', json, '{"name":', 400],
    ['nothing, as JSON', json, '', 400],
    ['a JSON list', json, '[]', 400],
    ['a list as a name', json, '{"article":"errar-em-publico","name":["Ana"],"comment":"Oi"}', 400],
    ['an object as a name', json, '{"article":"errar-em-publico","name":{"a":"Ana"},"comment":"Oi"}', 400],
    ['a prototype', json, '{"article":"errar-em-publico","comment":"Oi","__proto__":{"name":"Ana"}}', 400],
    ['a prototype, as a form', form, 'article=errar-em-publico&comment=Oi&__proto__[name]=Ana', 422],
    ['a JSON key twice', json, '{"article":"errar-em-publico","name":"A","name":"B","comment":"Oi"}', 400],
    ['a form key twice', form, 'article=errar-em-publico&name=A&name=B&comment=Oi', 400],
    ['a number as a name', json, '{"article":"errar-em-publico","name":5,"comment":"Oi"}', 422],
    ['a bad percent sign', form, 'article=errar-em-publico&name=%&comment=Oi', 400],
    ['bytes that are no UTF-8', form, 'article=errar-em-publico&name=%ff%fe&comment=Oi', 400],
    ['multipart without a boundary', 'multipart/form-data', 'x', 422],
    [
      'multipart without an end',
      multipart,
      '--edge\r\nContent-Disposition: form-data; name="name"\r\n\r\nAna',
      422,
    ],
    ['multipart with a file', multipart, aMultipartBody([['comment', 'Oi', 'a.txt']]).body, 422],
    ['nothing, as a form', form, '', 422],
  ]

  test.each(cases)('%s (%s): %s', async (_what, type, body, status) => {
    const before = (await rowsOf(server)).length
    expect((await sendBody(type, body)).status).toBe(status)
    expect(await rowsOf(server)).toHaveLength(before)
  })

  test('and what JSON calls a prototype becomes nobody’s', async () => {
    await sendBody(json, '{"__proto__":{"status":"published","name":"Ana"},"constructor":"x"}')
    const answer = await post(
      server,
      { article: 'errar-em-publico', comment: 'Sem protótipo.' },
      { as: 'json' },
    )
    expect(answer.status).toBe(422)
    expect(await rowOf(server, 'Sem protótipo.')).toBeUndefined()
  })
})

function sendBody(type: string, body: string | string[]): Promise<Answer> {
  const headers = { 'content-type': type, 'x-forwarded-for': someAddress() }
  return send(server, '/api/comments', { method: 'POST', headers, body })
}

function statusOfEndlessPost(): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': form, 'x-forwarded-for': someAddress() }
    const sending = request(`${server.url}/api/comments`, { method: 'POST', agent: false, headers })
    const feeding = setInterval(() => sending.write('c'.repeat(65_536)), 5)
    sending.on('response', (response) => {
      clearInterval(feeding)
      resolve(response.statusCode)
      sending.destroy()
    })
    sending.on('error', (error) => {
      clearInterval(feeding)
      reject(error)
    })
  })
}
