import { describe, expect, test } from 'vitest'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

/** How a store keeps long threads from filling a page. */
export function foldingContract(subject: Subject): void {
  describe('with long threads', () => {
    test('shows 100 replies on a page, evenly, and the rest on the pages of their threads', async () => {
      const { store } = subject
      const [long, short] = [await aThread(130), await aThread(3)]
      const { threads } = await store.threads('chuva', 1)
      expect(threads.map(({ replies, more }) => [replies.length, more])).toEqual([
        [96, 34],
        [3, 0],
      ])
      const [first, second, third] = await Promise.all([1, 2, 3].map((page) => store.thread(long.root, page)))
      expect([first?.replies.length, first?.pages, second?.replies.length, second?.page]).toEqual([
        100, 2, 30, 2,
      ])
      expect(second?.root.id).toBe(long.root)
      expect(third).toBeUndefined()
      expect(await store.thread(short.replies[0] ?? '', 1)).toBeUndefined()
      const places = await Promise.all(
        [95, 96, 99, 100, 129].map((index) => store.placeOf(long.replies[index] ?? '')),
      )
      expect(places).toEqual([
        { page: 1, thread: undefined },
        { page: 1, thread: long.root },
        { page: 1, thread: long.root },
        { page: 2, thread: long.root },
        { page: 2, thread: long.root },
      ])
      expect(await store.placeOf(long.root)).toEqual({ page: 1, thread: undefined })
    }, 30_000)

    async function aThread(length: number) {
      const root = aComment()
      await subject.store.add(root)
      const replies = Array.from({ length }, () => aComment({ parentId: root.id, rootId: root.id }))
      for (const reply of replies) await subject.store.add(reply)
      return { root: root.id, replies: replies.map(({ id }) => id) }
    }
  })
}
