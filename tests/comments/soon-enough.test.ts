import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoreAway } from '../../src/comments/comment-store.ts'
import { soonEnough } from '../../src/comments/soon-enough.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const opens = (after: number) => new Promise<string>((resolve) => setTimeout(resolve, after, 'open'))

test('who asks waits for a store that opens within three seconds', async () => {
  const store = soonEnough(opens(2900))
  const asked = store()
  await vi.advanceTimersByTimeAsync(2900)
  expect([await asked, await store()]).toEqual(['open', 'open'])
})

test('of one that takes longer, nobody waits more than that, and it is there once it is open', async () => {
  const store = soonEnough(opens(60_000))
  const first = store().catch((error) => error)
  await vi.advanceTimersByTimeAsync(3000)
  expect(await first).toBeInstanceOf(StoreAway)
  expect(await store().catch((error) => error)).toBeInstanceOf(StoreAway)
  await vi.advanceTimersByTimeAsync(57_000)
  expect(await store()).toBe('open')
})

test('one that fails tells why, to whoever asks', async () => {
  const store = soonEnough(Promise.reject(new Error('no room')))
  await expect(store()).rejects.toThrow('no room')
})
