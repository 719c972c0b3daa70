import { expect, test } from 'vitest'
import { repliesShown } from '../../src/domain/comment.ts'

const times = (n: number, count: number) => Array.from({ length: n }, () => count)

test.each([
  { what: 'no threads', counts: [], expected: 0 },
  { what: 'threads without replies', counts: times(50, 0), expected: 0 },
  { what: 'as many as there is room for', counts: times(50, 2), expected: 2 },
  { what: 'one thread with one more than there is room for', counts: [101], expected: 99 },
  { what: 'a long thread beside short ones', counts: [3000, ...times(49, 1)], expected: 50 },
  { what: 'fifty long threads', counts: times(50, 10), expected: 1 },
  { what: 'more long threads than there is room for', counts: times(99, 10), expected: 0 },
])('of $what, each shows up to $expected replies', ({ counts, expected }) => {
  expect(repliesShown(counts)).toBe(expected)
})
