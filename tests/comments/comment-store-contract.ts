import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommentStore } from '../../src/comments/comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { authorsContract } from './authors-contract.ts'
import { changeContract } from './change-contract.ts'
import { changesContract } from './changes-contract.ts'
import { evidenceContract } from './evidence-contract.ts'
import { foldingContract } from './folding-contract.ts'
import { mostCommentedContract } from './most-commented-contract.ts'
import { reportsContract } from './reports-contract.ts'
import { submissionsContract } from './submissions-contract.ts'
import { threadPagesContract } from './thread-pages-contract.ts'
import { threadsContract } from './threads-contract.ts'
import { turnsContract } from './turns-contract.ts'

/** An empty store for one test. */
export type StorePlace = {
  /** A store with a connection of its own, where the engine has several; all of a place share their data. */
  connect(): Promise<CommentStore>
  /** Ends every connection, as a stopped server does. The data stay. */
  disconnect(): Promise<void>
  /** Keeps everybody else from writing, until what it gives is called; PGlite has nobody else. */
  lock?: () => Promise<() => Promise<void>>
  remove(): Promise<void>
}

export type Subject = { place: StorePlace; store: CommentStore }

/** What every comment store promises, whatever it is made of. */
export function commentStoreContract(engine: string, open: () => Promise<StorePlace>): void {
  describe(`a comment store on ${engine}`, () => {
    const subject = {} as Subject

    beforeEach(async () => {
      subject.place = await open()
      subject.store = await subject.place.connect()
    })

    afterEach(() => subject.place.remove())

    keepingContract(subject)
    threadsContract(subject)
    threadPagesContract(subject)
    turnsContract(subject)
    mostCommentedContract(subject)
    changesContract(subject)
    authorsContract(subject)
    reportsContract(subject)
    evidenceContract(subject)
    changeContract(subject)
    submissionsContract(subject)
    foldingContract(subject)
  })
}

const publicPart = { articleId: 'chuva', parentId: undefined, name: 'Ana 👋', body: 'Olá,\n\t**mundo** ]]>' }

function keepingContract(subject: Subject): void {
  test('gives a published comment back as it was, and nothing that only the newsroom may know', async () => {
    const { store } = subject
    const comment = aComment({ ...publicPart, sealedEmail: 'sealed', clientKey: 'client' })
    await store.add(comment)
    expect(await store.published(comment.id)).toEqual({
      ...publicPart,
      ...{ id: comment.id, rootId: comment.id, status: 'published', createdAt: comment.createdAt },
      ...{ editedAt: undefined, version: 1 },
    })
  })

  test.each(['held', 'spam'] as const)('shows a comment that is %s to no reader', async (status) => {
    const { store } = subject
    const comment = aComment({ status, findings: [{ score: 50, reason: 'held-word' }] })
    await store.add(comment)
    expect(await store.published(comment.id)).toBeUndefined()
    expect(await store.kept(comment.id)).toMatchObject({ id: comment.id, status, body: 'Bom texto.' })
    expect(await store.threads('chuva', 1)).toEqual({ threads: [], total: 0, pages: 1 })
    expect(await store.list('chuva', { after: undefined, limit: 10 })).toEqual([])
  })

  test('knows no comment that was never added', async () => {
    const { store } = subject
    expect(await store.published('01890a5d-ac96-774b-bcce-b302099a8057')).toBeUndefined()
    for (const id of ["' or 1=1 --", 'a\u0000b', '']) {
      expect(await store.published(id)).toBeUndefined()
      expect(await store.kept(id)).toBeUndefined()
      expect(await store.thread(id, 1)).toBeUndefined()
      expect(await store.placeOf(id)).toBeUndefined()
    }
  })

  test('keeps 5000 characters of any kind whole', async () => {
    const { store } = subject
    const comment = aComment({ name: '😀'.repeat(80), body: '😀'.repeat(5000) })
    await store.add(comment)
    const kept = await store.published(comment.id)
    expect(kept?.name).toBe('😀'.repeat(80))
    expect(kept?.body).toBe('😀'.repeat(5000))
  })

  test('refuses an id that is taken, and leaves everything as it was', async () => {
    const { store } = subject
    const first = aComment({ body: 'primeiro' })
    await store.add(first)
    await expect(store.add(aComment({ id: first.id, body: 'segundo' }))).rejects.toThrow()
    expect(await store.published(first.id)).toMatchObject({ body: 'primeiro' })
    expect(await store.revision('chuva')).toBe(1)
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 1 })
  })

  test('changes the revision of an article only when its published comments change', async () => {
    const { store } = subject
    expect(await store.revision('chuva')).toBe(0)
    await store.add(aComment())
    const before = await store.revision('chuva')
    expect(before).not.toBe(0)
    await store.add(aComment({ status: 'held' }))
    await store.add(aComment({ status: 'spam' }))
    await store.add(aComment({ articleId: 'vento' }))
    expect(await store.revision('chuva')).toBe(before)
    await store.add(aComment())
    expect(await store.revision('chuva')).not.toBe(before)
  })

  test('has everything after it is closed and opened again', async () => {
    const { place, store } = subject
    const root = aComment({ body: 'fica' })
    await store.add(root)
    await store.takeTurn('client', 1, 60, new Date(0))
    await place.disconnect()
    const reopened = await place.connect()
    expect(await reopened.published(root.id)).toMatchObject({ body: 'fica' })
    expect(await reopened.threads('chuva', 1)).toMatchObject({ total: 1, pages: 1 })
    expect(await reopened.revision('chuva')).toBe(1)
    expect(await reopened.takeTurn('client', 1, 60, new Date(0))).toBe(60)
  })

  test('loses nothing when two instances write at the same time', async () => {
    const { place, store } = subject
    const stores = [store, await place.connect()]
    const comments = Array.from({ length: 40 }, () => aComment())
    await Promise.all(comments.map((comment, i) => stores[i % 2]?.add(comment)))
    const listed = await store.list('chuva', { after: undefined, limit: 100 })
    expect(listed.map(({ id }) => id)).toEqual(comments.map(({ id }) => id))
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 40 })
    expect(await store.revision('chuva')).toBe(40)
  })
}
