import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repliesShown } from '../../src/domain/comment.ts'

describe('repliesShown', () => {
  test.each([
    ['no threads', [], 0],
    ['threads without replies', [0, 0], 0],
    ['room for all', [40, 60], 60],
    ['one reply too many', [40, 61], 59],
    ['one long thread', [500], 99],
    ['a long one among short ones', [500, 3, 2], 94],
    ['fifty long ones', Array.from({ length: 50 }, () => 9), 1],
    ['fifty of which one is long', [500, ...Array.from({ length: 49 }, () => 1)], 50],
  ])('with %s', (_, counts, each) => {
    expect(repliesShown(counts)).toBe(each)
  })

  test('shows at most 100, and not one less than fits', () => {
    const counts = fc.array(fc.nat(300), { minLength: 1, maxLength: 50 })
    // The link to the others takes the room of a reply.
    const shown = (all: number[], each: number) => all.reduce((sum, n) => sum + (n > each ? each + 1 : n), 0)
    fc.assert(
      fc.property(counts, (all) => {
        const each = repliesShown(all)
        expect(shown(all, each)).toBeLessThanOrEqual(100)
        const isAll = each >= Math.max(...all)
        expect(isAll || shown(all, each + 1) > 100).toBe(true)
      }),
    )
  })
})
