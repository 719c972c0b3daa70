import { describe, expect, test } from 'vitest'
import type { Comment } from '../../src/domain/comment.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const bodies = (comments: readonly Comment[] = []) => comments.map(({ body }) => body)

/** What pages ask of a store beside the first threads of an article: the newest, whole threads, and counts. */
export function threadPagesContract(subject: Subject): void {
  const add = async (own: Parameters<typeof aComment>[0]) => {
    const comment = aComment(own)
    await subject.store.add(comment)
    return comment
  }

  describe('with the newest first', () => {
    test('gives up to twice a page of threads, and older pages that a new comment leaves as they are', async () => {
      const { store } = subject
      for (let n = 1; n <= 100; n++) await add({ body: `${n}` })
      const older = await store.newestThreads('chuva', 1)
      expect(older?.threads.map(({ root }) => root.body)).toEqual(
        Array.from({ length: 50 }, (_, index) => `${50 - index}`),
      )
      await add({ body: '101' })
      expect(await store.newestThreads('chuva', 1)).toEqual({ ...older, total: 101 })
      const newest = await store.newestThreads('chuva')
      expect(newest?.threads).toHaveLength(51)
      expect(newest?.threads[0]?.root.body).toBe('101')
      expect(newest?.page).toEqual({ offset: 50, limit: 51, n: 2, pages: 1 })
      expect(await store.newestThreads('chuva', 2)).toBeUndefined()
    })

    test('leaves replies in the order in which they came', async () => {
      const root = await add({})
      for (const body of ['um', 'dois']) await add({ body, parentId: root.id, rootId: root.id })
      const newest = await subject.store.newestThreads('chuva')
      expect(bodies(newest?.threads[0]?.replies)).toEqual(['um', 'dois'])
    })

    test('has an empty first page for an article without comments', async () => {
      expect(await subject.store.newestThreads('nada')).toMatchObject({ threads: [], total: 0 })
    })
  })

  describe('as whole threads', () => {
    test('gives 100 replies a page, and what they answer on other pages', async () => {
      const { store } = subject
      const root = await add({ body: 'raiz' })
      const inThread = (body: string, parentId: string) => add({ body, parentId, rootId: root.id })
      const first = await inThread('1', root.id)
      for (let n = 2; n <= 100; n++) await inThread(`${n}`, root.id)
      await inThread('101', first.id)
      await inThread('102', root.id)
      const [one, two, three] = await Promise.all([1, 2, 3].map((page) => store.thread(root.id, page)))
      expect([one?.replies.length, one?.answered, one?.total, one?.pages]).toEqual([100, [], 102, 2])
      expect([bodies(two?.replies), bodies(two?.answered)]).toEqual([['101', '102'], ['1']])
      expect(three).toBeUndefined()
      expect(await store.thread(first.id, 1)).toBeUndefined()
    })

    test('says nothing of an answered comment but its place, once it is removed', async () => {
      const { store } = subject
      const root = await add({})
      const first = await add({ name: 'Rui', body: 'segredo', parentId: root.id, rootId: root.id })
      for (let n = 0; n < 99; n++) await add({ parentId: root.id, rootId: root.id })
      await add({ parentId: first.id, rootId: root.id })
      const author = { kind: 'refused', actor: 'system', at: new Date() }
      await store.change(first.id, 1, { status: 'refused' }, author)
      const [answered] = (await store.thread(root.id, 2))?.answered ?? []
      expect(answered).toMatchObject({ id: first.id, name: '', body: '', status: 'refused' })
    })
  })

  test('counts the published comments of the articles asked for', async () => {
    const { store } = subject
    const root = await add({ articleId: 'chuva' })
    await add({ articleId: 'chuva', parentId: root.id, rootId: root.id })
    await add({ articleId: 'chuva', status: 'held' })
    await add({ articleId: 'rio', status: 'held' })
    await add({ articleId: 'vento' })
    expect(await store.counts(['chuva', 'rio', 'nada'])).toEqual(new Map([['chuva', 2]]))
    expect(await store.counts([])).toEqual(new Map())
  })
}
