import { expect, test } from 'vitest'
import { candidatesFor, originalStem } from '../../../src/wordpress/media/original-name.ts'

test.each([
  ['x.jpg', ['x.jpg', 'x-scaled.jpg']],
  ['x-300x200.jpg', ['x.jpg', 'x-scaled.jpg', 'x-300x200.jpg']],
  ['x-scaled.jpg', ['x.jpg', 'x-scaled.jpg']],
  ['x-rotated.jpg', ['x.jpg', 'x-scaled.jpg', 'x-rotated.jpg']],
  ['x-2.jpg', ['x-2.jpg', 'x-2-scaled.jpg']],
  ['-300x200.jpg', ['-300x200.jpg', '-300x200-scaled.jpg']],
  ['a.b-10x20.PNG', ['a.b.PNG', 'a.b-scaled.PNG', 'a.b-10x20.PNG']],
])('of %s, the original comes first, then the scaled one', (name, expected) => {
  expect(candidatesFor(name).map((candidate) => candidate.name)).toEqual(expected)
})

test('the original of a scaled copy is at least as large', () => {
  expect(candidatesFor('x-300x200.jpg')[0]).toEqual({ name: 'x.jpg', atLeast: { width: 300, height: 200 } })
  expect(candidatesFor('x-scaled.jpg')[0]).toEqual({ name: 'x.jpg' })
})

test.each([
  ['x-300x200.jpg', 'x'],
  ['x-scaled.jpg', 'x'],
  ['x-rotated-300x200.jpg', 'x'],
  ['x', 'x'],
])('%s was sent in as %s', (name, stem) => {
  expect(originalStem(name)).toBe(stem)
})
