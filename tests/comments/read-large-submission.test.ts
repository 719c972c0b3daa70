import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/comments/read-body.ts'
import { readSubmission } from '../../src/comments/read-submission.ts'
import { aMultipartBody } from '../builders/a-multipart-body.ts'
import { aSubmission } from '../builders/a-submission.ts'

const form = 'application/x-www-form-urlencoded'
/** A form of exactly so many bytes. */
const formOf = (bytes: number) => 'article=chuva&name=Ana&comment='.padEnd(bytes, 'a')
const nothingTyped = { article: '', name: '', comment: '', email: '', parent: '', website: '', notify: '' }

test('a body of 64 kB is read', async () => {
  const comment = 'a'.repeat(65_536 - 31)
  expect(await readSubmission(inPieces(formOf(65_536)), form)).toEqual({
    ...{ kind: 'read', sent: expect.anything() },
    typed: aSubmission({ article: 'chuva', comment }),
  })
})

describe('a body of one byte more is too large, and what was typed is given back', () => {
  test('as a form', async () => {
    const comment = 'a'.repeat(65_537 - 31)
    expect(await readSubmission(inPieces(formOf(65_537)), form)).toEqual({
      ...{ kind: 'too-large', readToEnd: true },
      typed: aSubmission({ article: 'chuva', comment }),
    })
  })

  test('as JSON', async () => {
    const comment = 'a'.repeat(70_000)
    const body = JSON.stringify({ article: 'chuva', name: 'Ana', comment })
    expect(await readSubmission(inPieces(body), 'application/json')).toEqual({
      ...{ kind: 'too-large', readToEnd: true },
      typed: aSubmission({ article: 'chuva', comment }),
    })
  })

  test('as multipart', async () => {
    const comment = 'a'.repeat(70_000)
    const { body, contentType } = aMultipartBody([
      ['article', 'chuva'],
      ['name', 'Ana'],
      ['comment', comment],
    ])
    expect(await readSubmission(inPieces(body), contentType)).toEqual({
      ...{ kind: 'too-large', readToEnd: true },
      typed: aSubmission({ article: 'chuva', comment }),
    })
  })
})

test('a body that is too large and cannot be read is too large', async () => {
  expect(await readSubmission(inPieces('['.repeat(70_000)), 'application/json')).toEqual({
    ...{ kind: 'too-large', readToEnd: true, typed: nothingTyped },
  })
})

test('of a body over 1 MiB nothing is kept, and reading stops', async () => {
  let given = 0
  const endless = Readable.from(
    (function* () {
      for (; given < 1000; given++) yield Buffer.alloc(65_536, 'a')
    })(),
  )
  expect(await readSubmission(endless, form)).toEqual({
    ...{ kind: 'too-large', readToEnd: false, typed: nothingTyped },
  })
  expect(given).toBeLessThan(64)
  expect(endless.destroyed).toBe(false)
})

describe('readBody', () => {
  test.each([
    [10, 'fits', 10],
    [11, 'too-large', 11],
    [20, 'too-large', 20],
    [21, 'far-too-large', 0],
  ])('of %i bytes, with limits of 10 and 20, says %s', async (length, size, kept) => {
    const body = await readBody(Readable.from([Buffer.alloc(length)]), 10, 20)
    expect(body.size).toBe(size)
    expect(body.bytes).toHaveLength(kept)
  })
})

/** The body as a stream without a length, as chunked requests are. */
function inPieces(body: string): Readable {
  const bytes = Buffer.from(body)
  const count = Math.ceil(bytes.length / 16_384)
  return Readable.from(Array.from({ length: count }, (_, i) => bytes.subarray(i * 16_384, (i + 1) * 16_384)))
}
