import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { mediaType, readSubmission } from '../../src/comments/read-submission.ts'
import { aMultipartBody } from '../builders/a-multipart-body.ts'
import { aSubmission } from '../builders/a-submission.ts'

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const typed = aSubmission({ article: 'chuva', comment: 'Água & sal' })

describe('a form', () => {
  test.each([
    ['urlencoded', form, 'article=chuva&name=Ana&comment=%C3%81gua+%26+sal'],
    [
      'urlencoded, with a charset',
      `${form}; charset=UTF-8`,
      'article=chuva&name=Ana&comment=%C3%81gua+%26+sal',
    ],
    ['urlencoded, its letters left as they are', form, 'article=chuva&name=Ana&comment=Água+%26+sal'],
    [
      'urlencoded, its type in capitals',
      form.toUpperCase(),
      'article=chuva&name=Ana&comment=%C3%81gua %26 sal',
    ],
    [
      'urlencoded, with fields that nobody asked for',
      form,
      'article=chuva&name=Ana&comment=Água+%26+sal&id=1',
    ],
    ['JSON', json, '{"article":"chuva","name":"Ana","comment":"Água & sal"}'],
    [
      'JSON, indented with tabs',
      json,
      '{\n\t"article": "chuva",\n\t"name": "Ana",\n\t"comment": "Água & sal"\n}\n',
    ],
    ['JSON, with escapes', json, '{"article":"chuva","name":"Ana","comment":"\\u00c1gua \\u0026 sal"}'],
    ['JSON, with a byte order mark', json, '\ufeff{"article":"chuva","name":"Ana","comment":"Água & sal"}'],
    [
      'JSON, with numbers and null',
      json,
      '{"article":"chuva","name":"Ana","comment":"Água & sal","email":null,"a":1}',
    ],
  ])('is read: %s', async (_what, type, body) => {
    expect(await read(type, body)).toEqual({ kind: 'read', typed, sent: expect.anything() })
  })

  test('is read: multipart', async () => {
    const { contentType, body } = aMultipartBody([
      ['article', 'chuva'],
      ['name', 'Ana'],
      ['comment', 'Água & sal'],
    ])
    expect(await read(contentType, body)).toEqual({ kind: 'read', typed, sent: expect.anything() })
  })

  test('is read whole when it comes in pieces that cut letters', async () => {
    const bytes = Buffer.from('article=chuva&name=Ana&comment=Água+%26+sal')
    const request = Readable.from([...bytes].map((byte) => Buffer.from([byte])))
    expect(await readSubmission(request, form)).toEqual({ kind: 'read', typed, sent: expect.anything() })
  })

  test('keeps what JSON can say and the store cannot, for the draft to clean', async () => {
    const sent = await read(json, '{"article":"chuva","name":"A\\u0000na","comment":"\\ud800"}')
    expect(sent).toEqual({
      ...{ kind: 'read', sent: expect.anything() },
      typed: aSubmission({ article: 'chuva', name: 'A\u0000na', comment: '\ud800' }),
    })
  })

  test('keeps what is no field of a comment beside what is', async () => {
    const read = await readSubmission(Readable.from([Buffer.from('{"comment":"a","preview":true}')]), json)
    expect(read).toMatchObject({ sent: { preview: true } })
  })

  test('without anything in it has empty fields', async () => {
    const empty = { article: '', name: '', comment: '', email: '', parent: '', website: '', notify: '' }
    expect(await read(form, '')).toEqual({ kind: 'read', typed: empty, sent: {} })
  })
})

describe('a form that cannot be read', () => {
  test.each([
    ['a key twice', form, 'article=a&name=Ana&name=Bia'],
    ['a percent sign alone', form, 'article=a&name=100%'],
    ['a percent sign before no hexadecimal digits', form, 'article=a&name=%zz'],
    ['percent signs that make no UTF-8', form, 'article=a&name=%ff%fe'],
    ['half an object', json, '{"article":"a"'],
    ['nothing', json, ''],
    ['a list', json, '[{"article":"a"}]'],
    ['a text', json, '"article"'],
    ['null', json, 'null'],
    ['a list as a field', json, '{"article":"a","name":["Ana"]}'],
    ['an object as a field', json, '{"article":"a","name":{"$ne":""}}'],
    ['an object as a field that nobody asked for', json, '{"article":"a","more":{}}'],
    ['a prototype', json, '{"article":"a","__proto__":{"name":"Ana"}}'],
    ['a prototype that is a text', json, '{"article":"a","__proto__":"Ana"}'],
    ['a key twice, in JSON', json, '{"article":"a","name":"Ana","name":"Bia"}'],
    ['a key twice, once in disguise', json, '{"article":"a","name":"Ana","n\\u0061me":"Bia"}'],
    ['lists in lists in lists', json, '['.repeat(30_000)],
  ])('has %s: 400', async (_what, type, body) => {
    expect(await read(type, body)).toEqual({ kind: 'malformed', status: 400 })
  })

  test('is JSON in Latin-1: 400', async () => {
    const request = Readable.from([Buffer.from('{"article":"a","name":"José"}', 'latin1')])
    expect(await readSubmission(request, json)).toEqual({ kind: 'malformed', status: 400 })
  })

  test.each([
    ['no boundary', 'multipart/form-data', aMultipartBody([['name', 'Ana']]).body],
    ['another boundary', 'multipart/form-data; boundary=other', aMultipartBody([['name', 'Ana']]).body],
    [
      'no end',
      'multipart/form-data; boundary=edge',
      '--edge\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ],
    ['no headers', 'multipart/form-data; boundary=edge', '--edge\r\n\r\nx\r\n--edge--\r\n'],
    ['nothing in it', 'multipart/form-data; boundary=edge', ''],
    ['a file', 'multipart/form-data; boundary=edge', aMultipartBody([['name', 'Ana', 'ana.txt']]).body],
    [
      'a key twice',
      'multipart/form-data; boundary=edge',
      aMultipartBody([
        ['name', 'Ana'],
        ['name', 'Bia'],
      ]).body,
    ],
  ])('is multipart with %s: 422', async (_what, type, body) => {
    expect(await read(type, body)).toEqual({ kind: 'malformed', status: 422 })
  })
})

test.each([
  undefined,
  '',
  'text/plain',
  'application/xml',
  'application/jsonp',
  'application/json-patch+json',
  'constructor',
])('the type %j is not taken', async (type) => {
  expect(await readSubmission(Readable.from([Buffer.from('{}')]), type)).toEqual({ kind: 'wrong-type' })
})

test.each([
  [undefined, ''],
  ['Text/HTML; charset=utf-8', 'text/html'],
  [' application/json ', 'application/json'],
])('the media type of %j is %j', (contentType, type) => {
  expect(mediaType(contentType)).toBe(type)
})

function read(type: string, body: string) {
  return readSubmission(Readable.from([Buffer.from(body)]), type)
}
