import { describe, expect, test } from 'vitest'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12))

/** How a store tells which articles are talked about. */
export function mostCommentedContract(subject: Subject): void {
  /** Adds a comment on an article for each of the days. */
  async function talk(articleId: string, days: number[], own: Parameters<typeof aComment>[0] = {}) {
    for (const n of days) await subject.store.add(aComment({ articleId, createdAt: day(n), ...own }))
  }

  describe('asked for the most commented articles', () => {
    test('tells those with the most comments first, at most as many as asked for', async () => {
      await talk('rua', [10])
      await talk('rio', [10, 11, 12])
      await talk('feira', [10, 11])
      expect(await subject.store.mostCommented(day(1), 10)).toEqual(['rio', 'feira', 'rua'])
      expect(await subject.store.mostCommented(day(1), 2)).toEqual(['rio', 'feira'])
    })

    test('counts replies too, and of equals prefers the one with the newest comment', async () => {
      const root = aComment({ articleId: 'rua', createdAt: day(9) })
      await subject.store.add(root)
      await talk('rua', [12], { parentId: root.id, rootId: root.id })
      await talk('rio', [10, 11])
      expect(await subject.store.mostCommented(day(1), 10)).toEqual(['rua', 'rio'])
    })

    test('goes by the bytes of their ids when nothing else tells them apart', async () => {
      for (const id of ['b', 'B', 'a-1', 'a1', 'á']) await talk(id, [10])
      expect(await subject.store.mostCommented(day(1), 10)).toEqual(['B', 'a-1', 'a1', 'b', 'á'])
    })

    test('counts neither what waits nor what is older', async () => {
      await talk('rua', [1, 2, 3])
      await talk('rio', [10, 11], { status: 'held' })
      await talk('feira', [10], { status: 'spam' })
      await talk('rua', [10])
      await talk('rio', [12])
      expect(await subject.store.mostCommented(day(10), 10)).toEqual(['rio', 'rua'])
      expect(await subject.store.mostCommented(day(13), 10)).toEqual([])
    })
  })
}
