import { expect, test } from 'vitest'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

/** What feeds ask of a comment store. */
export function changesContract(subject: Subject): void {
  const at = (second: number) => new Date(Date.UTC(2026, 2, 9, 12, 0, second))

  test('gives the newest published comments of an article, or of the paper, newest first', async () => {
    const { store } = subject
    for (const [second, articleId] of [
      [1, 'chuva'],
      [3, 'rio'],
      [2, 'chuva'],
    ] as const) {
      await store.add(aComment({ articleId, body: `${articleId} ${second}`, createdAt: at(second) }))
    }
    const bodies = async (limit: number, articleId?: string) =>
      (await store.newest(limit, articleId)).map(({ body }) => body)
    expect(await bodies(10)).toEqual(['rio 3', 'chuva 2', 'chuva 1'])
    expect(await bodies(2)).toEqual(['rio 3', 'chuva 2'])
    expect(await bodies(10, 'chuva')).toEqual(['chuva 2', 'chuva 1'])
    expect(await bodies(10, 'nada')).toEqual([])
  })

  test.each(['held', 'spam'] as const)(
    'counts a comment that is %s as no change, and never gives it',
    async (status) => {
      const { store } = subject
      await store.add(aComment({ status }))
      expect(await store.newest(10)).toEqual([])
      expect(await store.newest(10, 'chuva')).toEqual([])
      expect(await store.changes('chuva')).toEqual({ revision: 0, at: undefined })
      expect(await store.changes()).toEqual({ revision: 0, at: undefined })
    },
  )

  test('tells when comments last changed, of one article and of the paper', async () => {
    const { store } = subject
    await store.add(aComment({ createdAt: at(5) }))
    await store.add(aComment({ articleId: 'rio', createdAt: at(7) }))
    expect(await store.changes('chuva')).toEqual({ revision: 1, at: at(5) })
    expect(await store.changes('rio')).toEqual({ revision: 1, at: at(7) })
    expect(await store.changes()).toEqual({ revision: 2, at: at(7) })
  })

  test('never goes back in time when comments are saved out of order', async () => {
    const { store } = subject
    await store.add(aComment({ createdAt: at(9) }))
    await store.add(aComment({ createdAt: at(4) }))
    expect(await store.changes('chuva')).toEqual({ revision: 2, at: at(9) })
    expect(await store.changes()).toEqual({ revision: 2, at: at(9) })
  })
}
