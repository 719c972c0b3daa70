import { expect, test } from 'vitest'
import { StoreAway } from '../../src/comments/comment-store.ts'
import { patiently } from '../../src/comments/patiently.ts'

function failing(code: string, times: number) {
  let asked = 0
  const work = async () => {
    asked += 1
    if (asked <= times) throw Object.assign(new Error('in the way'), { code })
    return asked
  }
  return { work, asked: () => asked }
}

test.each(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01', '55P03'])(
  'what fails with %s is tried again until it works',
  async (code) => {
    expect(await patiently(failing(code, 2).work)).toBe(3)
  },
)

test.each(['SQLITE_CORRUPT', '23505', '57P01', '53300', '57014', 'ECONNREFUSED'])(
  'what fails with %s is away at once',
  async (code) => {
    const { work, asked } = failing(code, 1)
    await expect(patiently(work)).rejects.toThrow(StoreAway)
    expect(asked()).toBe(1)
  },
)

test('says why, even where Node leaves the message out', async () => {
  const refused = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' })
  await expect(patiently(() => Promise.reject(refused))).rejects.toThrow(
    'The comment store is away: ECONNREFUSED',
  )
})
