import { describe, expect, test } from 'vitest'
import { previewPath, previewUntil } from '../../src/publishing/preview-link.ts'

const secret = 'a'.repeat(32)
const path = previewPath(secret, 'chuva', 1_800_000_000)
const token = path.replace(/.*token=/, '')
const until = '1800000000'

test('a link says which article it shows and until when, and is sealed', () => {
  expect(path).toMatch(/^\/articles\/chuva\/preview\?until=1800000000&token=[\w-]{43}$/)
  expect(previewUntil(secret, 'chuva', { until, token })).toBe(1_800_000_000)
})

describe('a link opens nothing', () => {
  test.each([
    ['with another time', 'chuva', { until: '1800000001', token }],
    ['with its time written otherwise', 'chuva', { until: '01800000000', token }],
    ['with a time that is none', 'chuva', { until: 'amanhã', token }],
    ['with its time twice', 'chuva', { until: [until, until], token }],
    ['without its time', 'chuva', { token }],
    ['without its token', 'chuva', { until }],
    ['with an empty token', 'chuva', { until, token: '' }],
    ['with its token twice', 'chuva', { until, token: [token, token] }],
    ['with a part of its token', 'chuva', { until, token: token.slice(0, -1) }],
    ['with more than its token', 'chuva', { until, token: `${token}A` }],
    ['for another article', 'feira', { until, token }],
  ])('%s', (_what, slug, query) => {
    expect(previewUntil(secret, slug, query)).toBeUndefined()
  })

  test('where the secret is another', () => {
    expect(previewUntil('b'.repeat(32), 'chuva', { until, token })).toBeUndefined()
  })
})
