import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CheckFinding } from '../../src/comments/checks/check.ts'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { type JudgeContext, type JudgedComment, judgeDraft } from '../../src/comments/judge-draft.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import type { CheckService, ServiceQuestion } from '../../src/comments/services/check-service.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { aDraft, aPolicy } from '../builders/a-draft.ts'

const secret = 'a-secret-of-more-than-32-characters'
const now = new Date('2026-03-09T12:00:00Z')
const spam: CheckFinding = { score: 100, reason: 'service-spam' }
let folder: string
let db: Kysely<CommentTables>
let store: SqlCommentStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prelo-judge-'))
  db = await openSqlite(folder)
  store = new SqlCommentStore(db)
})

afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

/** Says what it is told to, and notes what it was asked. */
function aService(answer?: CheckFinding): CheckService & { asked: ServiceQuestion[] } {
  const asked: ServiceQuestion[] = []
  const ask = async (question: ServiceQuestion) => {
    asked.push(question)
    return answer
  }
  return { name: 'service', asked, ask }
}

function judge(comment: Partial<JudgedComment> = {}, context: Partial<JudgeContext> = {}) {
  const keys = { clientKey: 'ana', authorKey: 'author', emailKey: 'mail', textKey: 'text' }
  const article = { id: 'chuva', slug: 'chuva', isReviewed: false }
  return judgeDraft(
    { article, draft: aDraft(), keys, ...comment },
    {
      ...{ store, secret, now, services: [], limits: {}, rules: { policy: aPolicy(), reservedNames: [] } },
      sender: { address: '203.0.113.9', userAgent: 'Mozilla/5.0', referrer: '' },
      ...context,
    },
  )
}

test('what nothing and nobody objects to is published', async () => {
  const service = aService()
  expect(await judge({}, { services: [service] })).toEqual({ status: 'published', findings: [] })
  expect(service.asked).toHaveLength(1)
})

test('what a service objects to is not', async () => {
  const hold: CheckFinding = { score: 50, reason: 'service-held' }
  expect(await judge({}, { services: [aService(spam)] })).toEqual({ status: 'spam', findings: [spam] })
  expect(await judge({}, { services: [aService(hold)] })).toEqual({ status: 'held', findings: [hold] })
})

test('no service is asked about what is held anyway', async () => {
  const service = aService(spam)
  const draft = aDraft({ trap: 'https://spam.example' })
  expect((await judge({ draft }, { services: [service] })).findings).toEqual([
    { score: 100, reason: 'trap-filled' },
  ])
  expect(service.asked).toEqual([])
})

test('services tell spam from the first comments that the paper reads anyway', async () => {
  const rules = { policy: aPolicy({ hold: 'first-timers' }), reservedNames: [] }
  expect(await judge({}, { rules, services: [aService(spam)] })).toEqual({
    status: 'spam',
    findings: [spam, { score: 50, reason: 'first-timer' }],
  })
})

test('a service is told keys of its own, not those that the store has', async () => {
  const service = aService()
  await judge({}, { services: [service] })
  await judge({}, { services: [service] })
  const [first, second] = service.asked
  expect(first).toMatchObject({ clientKey: second?.clientKey, emailKey: second?.emailKey })
  expect([first?.clientKey, first?.emailKey]).not.toContain('ana')
  expect(first?.clientKey).toMatch(/^[\w-]{43}$/)
  expect(first?.emailKey).toMatch(/^[\w-]{43}$/)
})

describe('a flood', () => {
  test('does not reach the services, and what slips through is held', async () => {
    const service = aService()
    const limits = { turns: [{ key: 'ana', limit: 1, windowSeconds: 60 }] }
    await store.add(aComment({ createdAt: now }), limits)
    expect(await judge({}, { services: [service], limits })).toEqual({
      status: 'held',
      findings: [{ score: 50, reason: 'check-unavailable' }],
    })
    expect(service.asked).toEqual([])
  })

  test('of one and the same submission does not, either', async () => {
    const service = aService()
    const limits = { submission: { fingerprint: 'same', content: 'same' } }
    await store.add(aComment({ createdAt: now }), limits)
    await judge({}, { services: [service], limits })
    expect(service.asked).toEqual([])
  })
})

describe('a comment that was edited', () => {
  const body = 'Venham todos à praça no sábado.'

  test('32. is judged by all checks again', async () => {
    const own = aComment({ clientKey: 'ana', authorKey: 'author', createdAt: now })
    await store.add(own)
    const rules = { policy: aPolicy({ heldWords: ['praça'] }), reservedNames: ['Admin'] }
    const draft = aDraft({ name: 'Admin', comment: body })
    expect(await judge({ id: own.id, draft }, { rules })).toEqual({
      status: 'spam',
      findings: [
        { score: 50, reason: 'reserved-name', detail: 'Admin' },
        { score: 50, reason: 'held-word', detail: 'praça' },
      ],
    })
  })

  test('does not repeat itself, nor make its author known', async () => {
    const own = aComment({ clientKey: 'ana', authorKey: 'author', textKey: 'text', createdAt: now })
    await store.add(own)
    const rules = { policy: aPolicy({ hold: 'first-timers' }), reservedNames: [] }
    const draft = aDraft({ comment: body })
    expect((await judge({ id: own.id, draft }, { rules })).findings).toEqual([
      { score: 50, reason: 'first-timer' },
    ])
    expect((await judge({ draft }, { rules })).findings).toEqual([{ score: 50, reason: 'repeated-text' }])
  })
})

test('48. an e-mail that somebody known has typed makes nobody known', async () => {
  await store.add(aComment({ authorKey: 'rita', emailKey: 'mail', createdAt: now }))
  const rules = { policy: aPolicy({ hold: 'first-timers' }), reservedNames: [] }
  const keys = { clientKey: 'x', emailKey: 'mail', textKey: 'other' }
  expect((await judge({ keys: { ...keys, authorKey: 'stranger' } }, { rules })).status).toBe('held')
  expect((await judge({ keys: { ...keys, authorKey: 'rita' } }, { rules })).status).toBe('published')
})
