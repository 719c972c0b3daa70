import { describe, expect, test } from 'vitest'
import { StoreAway } from '../../src/comments/comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 9, 12, 0, 0) + seconds * 1000)

/** How a store limits who writes how fast, and what it does when somebody else keeps it busy. */
export function turnsContract(subject: Subject): void {
  describe('when turns are taken', () => {
    test('lets exactly five of twenty pass that come at once', async () => {
      const { place, store } = subject
      const stores = [store, await place.connect()]
      const waits = await Promise.all(
        Array.from({ length: 20 }, (_, i) => stores[i % 2]?.takeTurn('ana', 5, 60, at(0))),
      )
      expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
      expect(waits.filter((wait) => wait === 60)).toHaveLength(15)
    })

    test('says how long to wait, and that is enough', async () => {
      const { store } = subject
      for (let i = 0; i < 5; i++) expect(await store.takeTurn('ana', 5, 60, at(i))).toBe(0)
      expect(await store.takeTurn('ana', 5, 60, at(10.4))).toBe(50)
      expect(await store.takeTurn('ana', 5, 60, at(59.9))).toBe(1)
      expect(await store.takeTurn('ana', 5, 60, at(60))).toBe(0)
    })

    test('does not make those wait longer who ask again too early', async () => {
      const { store } = subject
      await store.takeTurn('ana', 1, 60, at(0))
      for (let i = 1; i < 30; i++) expect(await store.takeTurn('ana', 1, 60, at(i))).toBe(60 - i)
      expect(await store.takeTurn('ana', 1, 60, at(60))).toBe(0)
    })

    test('counts anew in the next window', async () => {
      const { store } = subject
      await store.takeTurn('ana', 2, 60, at(0))
      expect(await store.takeTurn('ana', 2, 60, at(90))).toBe(0)
      expect(await store.takeTurn('ana', 2, 60, at(100))).toBe(0)
      expect(await store.takeTurn('ana', 2, 60, at(110))).toBe(40)
    })

    test('counts everybody apart', async () => {
      const { store } = subject
      expect(await store.takeTurn('ana', 1, 60, at(0))).toBe(0)
      expect(await store.takeTurn('bia', 1, 60, at(0))).toBe(0)
      expect(await store.takeTurn('ana', 1, 60, at(0))).toBe(60)
    })

    test('does not pass everybody when the clock jumps back', async () => {
      const { store } = subject
      await store.takeTurn('ana', 1, 60, at(0))
      expect(await store.takeTurn('ana', 1, 60, at(-3600))).toBeGreaterThan(0)
    })
  })

  describe('while another connection holds the write lock', () => {
    test('is away after three seconds, keeps nothing half, and goes on reading', async () => {
      const { place, store } = subject
      const [before, during, after] = [aComment(), aComment(), aComment()]
      await store.add(before)
      const release = await place.lock()
      const started = performance.now()
      const writing = Promise.allSettled([store.add(during), store.takeTurn('ana', 5, 60, at(0))])
      expect(await store.published(before.id)).toMatchObject({ id: before.id })
      const results = await writing
      const waited = performance.now() - started
      await release()

      expect(
        results.map((result) => result.status === 'rejected' && result.reason instanceof StoreAway),
      ).toEqual([...[true, true]])
      expect(waited).toBeGreaterThan(2900)
      expect(await store.published(during.id)).toBeUndefined()
      await store.add(after)
      expect(await store.threads('chuva', 1)).toMatchObject({ total: 2 })
    }, 15_000)

    test('waits for a lock that is soon let go', async () => {
      const { place, store } = subject
      const release = await place.lock()
      const comment = aComment()
      const adding = store.add(comment)
      expect(await store.published(comment.id)).toBeUndefined()
      await release()
      await adding
      expect(await store.published(comment.id)).toMatchObject({ id: comment.id })
    })
  })
}
