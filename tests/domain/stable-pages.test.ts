import { describe, expect, test } from 'vitest'
import { pageNumberIn, pageWindow, stablePage } from '../../src/domain/stable-pages.ts'

describe('pages that never shift', () => {
  test.each([
    { count: 0, n: undefined, expected: { offset: 0, limit: 0, n: 1, pages: 0 } },
    { count: 39, n: undefined, expected: { offset: 0, limit: 39, n: 1, pages: 0 } },
    { count: 40, n: undefined, expected: { offset: 20, limit: 20, n: 2, pages: 1 } },
    { count: 40, n: 1, expected: { offset: 0, limit: 20, n: 1, pages: 1 } },
    { count: 99_999, n: 4998, expected: { offset: 99_940, limit: 20, n: 4998, pages: 4998 } },
  ])('of $count entries, page $n', ({ count, n, expected }) => {
    expect(stablePage(count, n)).toEqual(expected)
  })

  test('of another size: the newest one takes up to twice as many', () => {
    expect(stablePage(149, undefined, 50)).toEqual({ offset: 50, limit: 99, n: 2, pages: 1 })
    expect(stablePage(149, 1, 50)).toEqual({ offset: 0, limit: 50, n: 1, pages: 1 })
    expect(stablePage(149, 2, 50)).toBeUndefined()
  })

  test.each([0, 2, -1, 1.5e9, Number.NaN])('do not reach to page %d of 40 entries', (n) => {
    expect(stablePage(40, n)).toBeUndefined()
  })
})

test.each([
  ['1', 1],
  ['4998', 4998],
  ['0', undefined],
  ['-1', undefined],
  ['007', undefined],
  ['1e3', undefined],
  ['1000000000', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['١', undefined],
])('the address part %j is page %j', (text, expected) => {
  expect(pageNumberIn(text)).toBe(expected)
})

test.each([
  [1, 1, [1]],
  [1, 3, [3, 2, 1]],
  [3, 10, [10, 4, 3, 2, 1]],
  [10, 10, [10, 9, 1]],
  [50, 99, [99, 51, 50, 49, 1]],
])('beside page %i of %i there are links to %j', (n, last, expected) => {
  expect(pageWindow(n, last)).toEqual(expected)
})
