import { describe, expect, test } from 'vitest'
import type { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const noon = Date.UTC(2026, 2, 9, 12)
const at = (seconds: number) => ({ createdAt: new Date(noon + seconds * 1000) })
const submission = { fingerprint: 'f', content: 'c' }

/** How a store tells what is sent twice, and who sends too much. */
export function submissionsContract(subject: Subject): void {
  const db = () => (subject.store as SqlCommentStore).db

  describe('when a submission is sent again', () => {
    test('saves one of ten that come at once, and gives it to all', async () => {
      const { place, store } = subject
      const stores = [store, await place.connect()]
      const added = await Promise.all(
        Array.from({ length: 10 }, (_, i) => stores[i % 2]?.add(aComment(at(i / 10)), { submission })),
      )
      const { comments } = { comments: await store.list('chuva', { after: undefined, limit: 20 }) }
      expect(comments).toHaveLength(1)
      expect(added.filter((one) => one?.kind === 'added')).toHaveLength(1)
      const repeated = added.flatMap((one) => (one?.kind === 'repeated' ? [one.comment.id] : []))
      expect(repeated).toEqual(Array.from({ length: 9 }, () => comments[0]?.id))
      expect(await store.threads('chuva', 1)).toMatchObject({ total: 1 })
      expect(await store.revision('chuva')).toBe(1)
    })

    test('tells a name that was used for something else', async () => {
      const { store } = subject
      await store.add(aComment(at(0)), { submission })
      const again = await store.add(aComment(at(1)), { submission: { ...submission, content: 'outro' } })
      expect(again).toEqual({ kind: 'key-reused' })
      expect(await store.threads('chuva', 1)).toMatchObject({ total: 1 })
    })

    test('saves it anew ten minutes later, and not before', async () => {
      const { store } = subject
      const kinds = []
      for (const second of [0, 599, 600]) {
        kinds.push((await store.add(aComment(at(second)), { submission })).kind)
      }
      expect(kinds).toEqual(['added', 'repeated', 'added'])
    })

    test('takes no turn for what is there already', async () => {
      const { store } = subject
      const turns = [{ key: 'ana', limit: 1, windowSeconds: 60 }]
      const first = aComment(at(0))
      await store.add(first, { submission, turns })
      const again = await store.add(aComment(at(1)), { submission, turns })
      expect(again).toMatchObject({ kind: 'repeated', comment: { id: first.id } })
    })
  })

  describe('when somebody sends too much', () => {
    test('leaves nothing of it, and takes none of the turns that were left', async () => {
      const { store } = subject
      const [own, all] = [
        { key: 'ana', limit: 1, windowSeconds: 60 },
        { key: 'all', limit: 9, windowSeconds: 60 },
      ]
      await store.add(aComment(at(0)), { submission, turns: [all, own] })
      const other = { fingerprint: 'g', content: 'c' }
      const refused = await store.add(aComment(at(10)), { submission: other, turns: [all, own] })
      expect(refused).toEqual({ kind: 'too-many', retryAfterSeconds: 50 })
      expect(await store.threads('chuva', 1)).toMatchObject({ total: 1 })
      const taken = await db().selectFrom('rate_limits').select(['key', 'taken']).orderBy('key').execute()
      expect(taken).toEqual([
        { key: 'all', taken: 1 },
        { key: 'ana', taken: 1 },
      ])
      expect(await db().selectFrom('submissions').select('fingerprint').execute()).toEqual([
        { fingerprint: 'f' },
      ])
      expect(await store.add(aComment(at(60)), { submission: other, turns: [all, own] })).toEqual({
        kind: 'added',
      })
    })
  })
}
