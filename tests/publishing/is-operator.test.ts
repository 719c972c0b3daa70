import { describe, expect, test } from 'vitest'
import { isOperator } from '../../src/publishing/is-operator.ts'

const token = 'token-of-monitoring'

function isLetIn(from: string | undefined, headers: Record<string, string> = {}, METRICS_TOKEN?: string) {
  return isOperator({ headers, socket: { remoteAddress: from } as never }, { METRICS_TOKEN })
}

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is the machine itself', (address) => {
  expect(isLetIn(address)).toBe(true)
  expect(isLetIn(address, { 'x-forwarded-for': address })).toBe(true)
  expect(isLetIn('127.0.0.1', { 'x-forwarded-for': `${address}, 127.0.0.1` })).toBe(true)
})

describe('somebody else is', () => {
  test.each([
    ['another machine', '192.0.2.1', undefined],
    ['another machine that says it is this one', '192.0.2.1', '127.0.0.1'],
    ['whoever comes by a proxy of this machine', '127.0.0.1', '203.0.113.9'],
    ['whoever says so to a proxy of this machine', '127.0.0.1', '127.0.0.1, 203.0.113.9'],
    ['whoever comes by two proxies', '127.0.0.1', '203.0.113.9, 127.0.0.1'],
    ['an address that is none', '127.0.0.1', 'localhost'],
    ['an empty address', '127.0.0.1', ''],
    ['a connection that is gone', undefined, undefined],
  ])('%s', (_who, from, forwarded) => {
    expect(isLetIn(from, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded })).toBe(false)
  })
})

describe('a token', () => {
  test('lets its bearer in from anywhere', () => {
    expect(isLetIn('192.0.2.1', { authorization: `Bearer ${token}` }, token)).toBe(true)
    expect(isLetIn('192.0.2.1', { authorization: `bearer ${token}` }, token)).toBe(true)
  })

  test.each([
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token}x`,
    `Basic ${token}`,
    `Bearer${token}`,
    'Bearer ',
    token,
  ])('lets nobody in as %s', (authorization) => {
    expect(isLetIn('192.0.2.1', { authorization }, token)).toBe(false)
  })

  test('is asked of the machine itself too, where one is set', () => {
    expect(isLetIn('127.0.0.1', {}, token)).toBe(false)
    expect(isLetIn('127.0.0.1', { authorization: `Bearer ${token}` }, token)).toBe(true)
  })

  test('lets nobody in where none is set', () => {
    expect(isLetIn('192.0.2.1', { authorization: 'Bearer undefined' })).toBe(false)
    expect(isLetIn('192.0.2.1', { authorization: 'Bearer ' })).toBe(false)
  })
})
