import { expect, test } from 'vitest'
import { StoreAway } from '../../src/comments/comment-store.ts'
import { keepCounts } from '../../src/comments/keep-counts.ts'

/** A store that notes how often it is asked. */
function aStore() {
  const asked = { changes: 0, counts: 0 }
  const state = { revision: 1, count: 3, isAway: false }
  const store = async () => {
    if (state.isAway) throw new StoreAway()
    return {
      changes: async () => {
        asked.changes += 1
        return { revision: state.revision, at: undefined }
      },
      counts: async (ids: readonly string[]) => {
        asked.counts += 1
        return new Map(ids.map((id) => [id, state.count]))
      },
    }
  }
  return { asked, state, store }
}

test('a list is counted again only after a comment', async () => {
  const { asked, state, store } = aStore()
  const counts = keepCounts(store, 0)
  expect((await counts(['chuva'])).get('chuva')).toBe(3)
  await counts(['chuva'])
  expect(asked).toEqual({ changes: 2, counts: 1 })
  Object.assign(state, { revision: 2, count: 4 })
  expect((await counts(['chuva'])).get('chuva')).toBe(4)
  expect(asked).toEqual({ changes: 3, counts: 2 })
})

test('many lists at once ask once whether there was a comment', async () => {
  const { asked, store } = aStore()
  const counts = keepCounts(store, 60_000)
  await Promise.all([counts(['chuva']), counts(['chuva', 'feira']), counts(['feira'])])
  expect(asked).toEqual({ changes: 1, counts: 3 })
})

test('a list without articles asks nobody', async () => {
  const { asked, store } = aStore()
  expect((await keepCounts(store, 0)([])).size).toBe(0)
  expect(asked).toEqual({ changes: 0, counts: 0 })
})

test('nothing is made up while the store is away, and counts come back with it', async () => {
  const { state, store } = aStore()
  const counts = keepCounts(store, 0)
  state.isAway = true
  await expect(counts(['chuva'])).rejects.toThrow(StoreAway)
  state.isAway = false
  expect((await counts(['chuva'])).get('chuva')).toBe(3)
})
