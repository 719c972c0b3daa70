import { expect, test } from 'vitest'
import type { NewReport } from '../../src/comments/comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

let made = 0

/** What a comment store promises to those who report, and to those who are reported. */
export function reportsContract(subject: Subject): void {
  const at = new Date(Date.UTC(2026, 2, 9, 13))
  const turn = { key: 'report', limit: 100, windowSeconds: 3600 }
  const options = { threshold: 3, turn }

  test('counts one report of each reader, and holds the comment at the threshold', async () => {
    const { store } = subject
    const comment = aComment({ findings: [{ score: 10, reason: 'first' }] })
    await store.add(comment)
    for (let again = 0; again < 5; again++) {
      const kind = again === 0 ? 'received' : 'repeated'
      expect(await store.report(aReport(comment.id, 'ana'), options)).toEqual({ kind })
    }
    await store.report(aReport(comment.id, 'bia'), options)
    expect(await store.kept(comment.id)).toMatchObject({ status: 'published', reports: 2, version: 1 })
    expect(await store.report(aReport(comment.id, 'ivo'), options)).toEqual({ kind: 'received' })
    expect(await store.kept(comment.id)).toMatchObject({
      ...{ status: 'held', reports: 3, version: 2 },
      findings: [
        { score: 10, reason: 'first' },
        { score: 50, reason: 'reported' },
      ],
    })
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 0 })
  })

  test('counts from 0 again when a moderator has decided, and those who reported count no more', async () => {
    const { store } = subject
    const comment = aComment()
    await store.add(comment)
    for (const voter of ['ana', 'bia', 'ivo']) await store.report(aReport(comment.id, voter), options)
    const approval = { kind: 'approved', actor: 'mod', at, isModerator: true }
    await store.change(comment.id, 2, { status: 'published' }, approval)
    for (const voter of ['ana', 'bia', 'ivo', 'eva', 'rui'])
      await store.report(aReport(comment.id, voter), options)
    expect(await store.kept(comment.id)).toMatchObject({ status: 'published', reports: 2 })
  })

  test.each(['held', 'spam', 'refused', 'deleted'] as const)(
    'takes no report of a comment that is %s',
    async (status) => {
      const { store } = subject
      const comment = aComment({ status })
      await store.add(comment)
      expect(await store.report(aReport(comment.id, 'ana'), options)).toEqual({ kind: 'unknown' })
      expect(await store.kept(comment.id)).toMatchObject({ status, reports: 0 })
    },
  )

  test('keeps nothing of a report that comes too soon, so that it can be sent again', async () => {
    const { store } = subject
    const comment = aComment()
    await store.add(comment)
    const narrow = { threshold: 3, turn: { key: 'ana', limit: 1, windowSeconds: 3600 } }
    await store.report(aReport(comment.id, 'ana'), narrow)
    expect(await store.report(aReport(comment.id, 'bia'), narrow)).toEqual({
      ...{ kind: 'too-many-tries', retryAfterSeconds: 3600 },
    })
    expect(await store.kept(comment.id)).toMatchObject({ reports: 1 })
    expect(await store.report(aReport(comment.id, 'bia'), options)).toEqual({ kind: 'received' })
  })

  test('holds a comment once when many reports arrive at the same time', async () => {
    const { place, store } = subject
    const comment = aComment()
    await store.add(comment)
    const stores = [store, await place.connect()]
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => stores[i % 2]?.report(aReport(comment.id, `v${i}`), options)),
    )
    expect(outcomes.filter((outcome) => outcome?.kind === 'received')).toHaveLength(3)
    expect(await store.kept(comment.id)).toMatchObject({ status: 'held', reports: 3, version: 2 })
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 0 })
  })

  function aReport(commentId: string, voter: string): NewReport {
    made += 1
    return { id: `report-${made}`, commentId, voter, reason: 'spam', note: 'Só propaganda.', at }
  }
}
