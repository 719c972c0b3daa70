import { describe, expect, test } from 'vitest'
import { MoveRefused, type MoveState, planMove } from '../../../src/comments/moving/plan-move.ts'
import type { Shut } from '../../../src/comments/moving/shut-store.ts'

const moved = (move: string, other = 'new'): Shut => ({ reason: 'moved', move, other, at: 0 })
const arriving = (move: string): Shut => ({ reason: 'arriving', move, other: 'old', at: 0 })

type Target = Partial<MoveState['target']>

const state = (source: Shut | undefined, target: Target): MoveState => ({
  ...{ source, to: 'new' },
  target: { shut: undefined, hasTables: true, hasRows: true, ...target },
})

describe('a move', () => {
  test.each<[string, Shut | undefined, Target, string]>([
    ['is begun to a place without tables', undefined, { hasTables: false, hasRows: false }, 'move'],
    ['is begun to an empty store', undefined, { hasRows: false }, 'move'],
    ['is begun again where a copy has begun to arrive', undefined, { shut: arriving('a') }, 'move'],
    ['is ended where both are shut by it', moved('a'), { shut: arriving('a') }, 'finish'],
    ['is over where the new store is open', moved('a'), {}, 'done'],
  ])('%s', (_, source, target, todo) => {
    expect(planMove(state(source, target))).toBe(todo)
  })

  test.each<[string, Shut | undefined, Target]>([
    ['to a store that has taken something', undefined, {}],
    ['to a second place', moved('a', 'elsewhere'), { hasRows: false }],
    ['that would open the copy of another move', moved('b', 'elsewhere'), { shut: arriving('a') }],
    ['to a place that has lost its tables', moved('a'), { hasTables: false, hasRows: false }],
  ])('is refused %s', (_, source, target) => {
    expect(() => planMove(state(source, target))).toThrow(MoveRefused)
  })
})
