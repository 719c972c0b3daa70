import { expect, test } from 'vitest'
import { lastChange } from '../../src/domain/last-change.ts'

const day = (n: number) => new Date(Date.UTC(2026, 2, n))
const now = day(20)

test.each([
  ['published', { date: day(9) }, day(9)],
  ['updated', { date: day(9), updated: day(12) }, day(12)],
  ['corrected after an update', { date: day(9), updated: day(12), corrections: [day(15), day(13)] }, day(15)],
  ['updated before it was published', { date: day(9), updated: day(2) }, day(9)],
  ['to be updated some day', { date: day(9), updated: day(25), corrections: [day(10), day(26)] }, day(10)],
  ['scheduled', { date: day(25) }, day(25)],
])('an article that was %s changed then', (_what, { corrections = [], ...dates }: Dates, expected) => {
  const told = corrections.map((date) => ({ date, text: 'Era terça.' }))
  expect(lastChange({ ...dates, corrections: told }, now)).toEqual(expected)
})

type Dates = { date: Date; updated?: Date; corrections?: Date[] }
