import { expect, test } from 'vitest'
import { keepAnswer } from '../../src/comments/keep-answer.ts'

/** A question that is answered with how often it was asked, and a clock to set. */
function aQuestion(answer = async (asked: number) => asked) {
  const clock = { now: 0 }
  let asked = 0
  const ask = keepAnswer(
    1000,
    () => {
      asked += 1
      return answer(asked)
    },
    () => clock.now,
  )
  return { ask, clock }
}

test('an answer is kept for its time, and then asked for again', async () => {
  const { ask, clock } = aQuestion()
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  clock.now = 999
  expect(await ask()).toBe(1)
  clock.now = 1000
  expect(await ask()).toBe(2)
})

test('a failure is kept as long', async () => {
  const { ask, clock } = aQuestion(async (asked) => {
    if (asked === 1) throw new Error('away')
    return asked
  })
  await expect(ask()).rejects.toThrow('away')
  clock.now = 999
  await expect(ask()).rejects.toThrow('away')
  clock.now = 1000
  expect(await ask()).toBe(2)
})
