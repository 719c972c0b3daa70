import { describe, expect, test } from 'vitest'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const sameTime = { createdAt: new Date('2026-03-09T12:00:00Z') }
const [low, middle, high] = ['a1', 'a2', 'a3'].map((end) => `01890a5d-ac96-774b-bcce-b302099a80${end}`)

/** How a store puts published comments in order, in threads and on pages. */
export function threadsContract(subject: Subject): void {
  describe('in threads', () => {
    test('puts replies, and replies to replies, under the comment that started it all', async () => {
      const { store } = subject
      const root = aComment({ body: 'raiz' })
      const reply = aComment({ parentId: root.id, rootId: root.id, body: 'resposta' })
      const other = aComment({ body: 'outra raiz' })
      const deeper = aComment({ parentId: reply.id, rootId: root.id, body: 'resposta à resposta' })
      for (const comment of [root, reply, other, deeper]) await store.add(comment)
      const { threads, total, pages } = await store.threads('chuva', 1)
      const shown = threads.map((thread) => [thread.root.body, thread.replies.map(({ body }) => body)])
      expect(shown).toEqual([
        ['raiz', ['resposta', 'resposta à resposta']],
        ['outra raiz', []],
      ])
      expect(threads[0]?.replies[1]?.parentId).toBe(reply.id)
      expect({ total, pages }).toEqual({ total: 4, pages: 1 })
    })

    test('shows no reply that waits', async () => {
      const { store } = subject
      const root = aComment()
      await store.add(root)
      await store.add(aComment({ parentId: root.id, rootId: root.id, status: 'held' }))
      const { threads, total } = await store.threads('chuva', 1)
      expect(threads[0]?.replies).toEqual([])
      expect(total).toBe(1)
    })

    test('puts 50 on a page, and the 51st on the next', async () => {
      const { store } = subject
      const roots = Array.from({ length: 51 }, () => aComment())
      for (const root of roots) await store.add(root)
      const [root50, root51] = roots.slice(49)
      if (!(root50 && root51)) throw new Error('There are 51.')
      const reply = aComment({ parentId: root51.id, rootId: root51.id })
      await store.add(reply)

      const [first, second, third] = await Promise.all([1, 2, 3].map((page) => store.threads('chuva', page)))
      expect(first?.threads.map(({ root }) => root.id)).toEqual(roots.slice(0, 50).map(({ id }) => id))
      expect(second?.threads.map((thread) => [thread.root.id, thread.replies.length])).toEqual([
        [root51.id, 1],
      ])
      expect(third?.threads).toEqual([])
      expect([first?.pages, second?.pages, third?.pages, first?.total]).toEqual([2, 2, 2, 52])
      expect(await Promise.all([root50, root51, reply].map((comment) => store.placeOf(comment.id)))).toEqual([
        { page: 1, thread: undefined },
        { page: 2, thread: undefined },
        { page: 2, thread: undefined },
      ])
    })

    test('counts no comment that waits, and none of another article, when it looks for the page', async () => {
      const { store } = subject
      for (let i = 0; i < 50; i++) {
        await store.add(aComment(i % 2 ? { status: 'held' } : { articleId: 'vento' }))
      }
      const root = aComment()
      await store.add(root)
      expect(await store.placeOf(root.id)).toEqual({ page: 1, thread: undefined })
    })

    test('orders comments of the same instant by id, whichever came first', async () => {
      const { store } = subject
      for (const id of [middle, high, low]) await store.add(aComment({ id: id ?? '', ...sameTime }))
      const { threads } = await store.threads('chuva', 1)
      expect(threads.map(({ root }) => root.id)).toEqual([low, middle, high])
    })

    test('orders replies by time, then by id', async () => {
      const { store } = subject
      const root = aComment(sameTime)
      await store.add(root)
      const early = aComment({
        parentId: root.id,
        rootId: root.id,
        createdAt: new Date('2026-03-09T11:59:59Z'),
      })
      for (const id of [high, low]) {
        await store.add(aComment({ id: id ?? '', parentId: root.id, rootId: root.id, ...sameTime }))
      }
      await store.add(early)
      const { threads } = await store.threads('chuva', 1)
      expect(threads[0]?.replies.map(({ id }) => id)).toEqual([early.id, low, high])
    })
  })

  describe('in a list', () => {
    test('goes on after any comment, replies among them, to the end', async () => {
      const { store } = subject
      const comments = [aComment(), aComment(), aComment()]
      const [first, second, third] = comments
      if (!(first && second && third)) throw new Error('There are three.')
      Object.assign(second, { parentId: first.id, rootId: first.id })
      for (const comment of comments) await store.add(comment)
      await store.add(aComment({ articleId: 'vento' }))
      const idsAfter = async (after: string | undefined, limit: number) =>
        (await store.list('chuva', { after, limit })).map(({ id }) => id)
      expect(await idsAfter(undefined, 2)).toEqual([first.id, second.id])
      expect(await idsAfter(second.id, 2)).toEqual([third.id])
      expect(await idsAfter(third.id, 2)).toEqual([])
    })

    test('skips and repeats none of those of the same instant', async () => {
      const { store } = subject
      for (const id of [high, low, middle]) await store.add(aComment({ id: id ?? '', ...sameTime }))
      const following = async (id: string | undefined) =>
        (await store.list('chuva', { after: id, limit: 1 }))[0]?.id
      expect([
        await following(undefined),
        await following(low),
        await following(middle),
        await following(high),
      ]).toEqual([...[low, middle, high, undefined]])
    })
  })
}
