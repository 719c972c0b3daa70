import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import type { DeskStore, NewBan, Undoer } from '../../../src/comments/desk/desk-store.ts'
import { SqlDeskStore } from '../../../src/comments/desk/sql-desk-store.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import type { NewComment } from '../../../src/domain/comment.ts'
import { aComment } from '../../builders/a-comment.ts'

export type DeskPlace = { db: Kysely<CommentTables>; remove(): Promise<void> }

const now = new Date('2026-03-10T12:00:00Z')
const textKeyOf = (body: string) => `key of ${body}`
const ana: Undoer = { moderatorId: 'ana', at: now, batch: 'batch-1', textKeyOf }
const bia: Undoer = { moderatorId: 'bia', at: now, batch: 'batch-2', textKeyOf }

/** What the moderators' part of a store promises, on every engine. */
export function deskStoreContract(engine: string, open: () => Promise<DeskPlace>): void {
  describe(`the desk's store on ${engine}`, () => {
    let place: DeskPlace
    let desk: DeskStore
    let comments: SqlCommentStore

    beforeEach(async () => {
      place = await open()
      desk = new SqlDeskStore(place.db)
      comments = new SqlCommentStore(place.db)
    })

    afterEach(() => place.remove())

    async function saved(own: Partial<NewComment> = {}): Promise<NewComment> {
      const comment = aComment(own)
      await comments.add(comment)
      return comment
    }

    async function reported(commentId: string, voter = 'a reader'): Promise<void> {
      const row = { comment_id: commentId, voter, reason: 'insult', note: 'Ofende.', at: 1, handled: 0 }
      await place.db
        .insertInto('reports')
        .values({ id: `${commentId}-${voter}`, ...row })
        .execute()
      await place.db
        .updateTable('comments')
        .set((from) => ({ reports: from('reports', '+', 1) }))
        .where('id', '=', commentId)
        .execute()
    }

    describe('queues', () => {
      test('hold what waits, oldest first, in parts that nothing new can shift', async () => {
        const held = []
        for (let i = 0; i < 5; i++) held.push(await saved({ status: 'held' }))
        await saved()
        const first = await desk.queue('held', { order: 'oldest', limit: 2 })
        await saved({ status: 'held' })
        const second = await desk.queue('held', { order: 'oldest', limit: 2, after: first.next })
        const third = await desk.queue('held', { order: 'oldest', limit: 2, after: second.next })
        expect(first.items.map(({ id }) => id)).toEqual([held[0]?.id, held[1]?.id])
        expect(second.items.map(({ id }) => id)).toEqual([held[2]?.id, held[3]?.id])
        expect(third.items[0]?.id).toBe(held[4]?.id)
        expect(third.next).toBeUndefined()
      })

      test('go by the newest first, and by article, where asked', async () => {
        const older = await saved({ status: 'spam' })
        const newer = await saved({ status: 'spam' })
        await saved({ status: 'spam', articleId: 'sol' })
        const { items } = await desk.queue('spam', { order: 'newest', limit: 9, articleId: 'chuva' })
        expect(items.map(({ id }) => id)).toEqual([newer.id, older.id])
      })

      test('are counted', async () => {
        await saved()
        await saved()
        const held = await saved({ status: 'held' })
        await saved({ status: 'spam' })
        await reported(held.id)
        await desk.decide([{ id: (await saved()).id, version: 1 }], 'refused', ana)
        expect(await desk.counts()).toEqual({ held: 1, reported: 1, published: 2, refused: 1, spam: 1 })
        expect((await desk.queue('reported', { order: 'oldest', limit: 9 })).items[0]?.id).toBe(held.id)
      })
    })

    describe('decisions', () => {
      test('publish, and the thread is seen', async () => {
        const { id } = await saved({ status: 'held' })
        expect(await desk.decide([{ id, version: 1 }], 'published', ana)).toEqual([
          { id, kind: 'done', to: 'published' },
        ])
        expect(await comments.threads('chuva', 1)).toMatchObject({ total: 1, threads: [{ root: { id } }] })
      })

      test('say of each comment what became of it', async () => {
        const [held, taken, deleted] = [
          await saved({ status: 'held' }),
          await saved({ status: 'held' }),
          await saved(),
        ]
        await desk.decide([{ id: taken.id, version: 1 }], 'spam', bia)
        await comments.change(
          deleted.id,
          1,
          { status: 'deleted', forget: true },
          { kind: 'deleted', actor: 'author', at: now },
        )
        const choices = [
          { id: held.id, version: 1 },
          { id: taken.id, version: 1 },
          { id: deleted.id, version: 2 },
          { id: 'nobody', version: 1 },
        ]
        expect(await desk.decide(choices, 'published', ana)).toEqual([
          { id: held.id, kind: 'done', to: 'published' },
          { id: taken.id, kind: 'conflict' },
          { id: deleted.id, kind: 'gone' },
          { id: 'nobody', kind: 'unknown' },
        ])
        expect(await comments.kept(taken.id)).toMatchObject({ status: 'spam' })
        expect(await comments.kept(deleted.id)).toMatchObject({ status: 'deleted' })
      })

      test('of two moderators at once one wins', async () => {
        const { id } = await saved({ status: 'held' })
        const results = await Promise.all([
          desk.decide([{ id, version: 1 }], 'published', ana),
          desk.decide([{ id, version: 1 }], 'published', bia),
          desk.decide([{ id, version: 1 }], 'refused', bia),
        ])
        const kinds = results.flat().map(({ kind }) => kind)
        expect(kinds.sort()).toEqual(['conflict', 'conflict', 'done'])
        expect((await comments.kept(id))?.version).toBe(2)
      })

      test('answer the reports', async () => {
        const { id } = await saved()
        await reported(id)
        await desk.decide([{ id, version: 1 }], 'published', ana)
        expect((await desk.counts()).reported).toBe(0)
        expect((await desk.file(id))?.reports).toEqual([
          { reason: 'insult', note: 'Ofende.', at: new Date(1), isHandled: true },
        ])
      })

      test('are kept in the log, by whom and together with what', async () => {
        const { id } = await saved({ status: 'held' })
        await desk.decide([{ id, version: 1 }], 'refused', ana)
        expect(await desk.log({ limit: 9 })).toMatchObject([
          {
            ...{ commentId: id, kind: 'refused', at: now, actor: 'ana' },
            detail: { from: 'held', to: 'refused', version: 2, batch: 'batch-1' },
          },
        ])
      })
    })

    describe('a store that goes away half-way', () => {
      /** Answers so many transactions, and then no more. */
      function until(transactions: number): SqlDeskStore {
        let left = transactions
        const get = (db: typeof place.db, key: keyof typeof db) => {
          if (key === 'transaction' && left-- <= 0) throw new Error('connection lost')
          const value = db[key]
          return typeof value === 'function' ? value.bind(db) : value
        }
        return new SqlDeskStore(new Proxy(place.db, { get } as ProxyHandler<typeof place.db>))
      }

      async function threeHeld() {
        const held = [await saved({ status: 'held' }), await saved({ status: 'held' }), await saved()]
        return held.map(({ id }) => ({ id, version: 1 }))
      }

      test('tells what was done, which can be undone', async () => {
        const [one, two, three] = await threeHeld()
        if (!one || !two || !three) throw new Error('Three were saved.')
        expect(await until(1).decide([one, two, three], 'spam', ana)).toEqual([
          { id: one.id, kind: 'done', to: 'spam' },
          { id: two.id, kind: 'away' },
          { id: three.id, kind: 'away' },
        ])
        expect(await desk.undo('batch-1', ana)).toEqual([{ id: one.id, kind: 'done', to: 'held' }])
      })

      test('tells what was undone', async () => {
        const [one, two, three] = await threeHeld()
        if (!one || !two || !three) throw new Error('Three were saved.')
        await desk.decide([one, two, three], 'spam', ana)
        expect((await until(2).undo('batch-1', ana)).map(({ kind }) => kind)).toEqual([
          'done',
          'done',
          'away',
        ])
      })

      test('rejects when nothing was done', async () => {
        await expect(until(0).decide(await threeHeld(), 'spam', ana)).rejects.toMatchObject({
          name: 'StoreAway',
        })
      })
    })

    describe('undo', () => {
      test('takes back what was decided together', async () => {
        const [one, two] = [await saved({ status: 'held' }), await saved()]
        await desk.decide(
          [one, two].map(({ id }) => ({ id, version: 1 })),
          'spam',
          ana,
        )
        expect(await desk.undo('batch-1', ana)).toEqual([
          { id: one.id, kind: 'done', to: 'held' },
          { id: two.id, kind: 'done', to: 'published' },
        ])
        expect(await comments.threads('chuva', 1)).toMatchObject({ total: 1 })
      })

      test('lets reports wait again, as if nobody had decided', async () => {
        const { id } = await saved()
        await reported(id)
        await desk.decide([{ id, version: 1 }], 'refused', ana)
        await desk.undo('batch-1', ana)
        expect(await comments.kept(id)).toMatchObject({
          status: 'published',
          reports: 1,
          moderatedAt: undefined,
        })
        expect((await desk.file(id))?.reports).toMatchObject([{ isHandled: false }])
      })

      test('leaves what somebody has changed since', async () => {
        const { id } = await saved({ status: 'held' })
        await desk.decide([{ id, version: 1 }], 'published', ana)
        await desk.decide([{ id, version: 2 }], 'spam', bia)
        expect(await desk.undo('batch-1', ana)).toEqual([{ id, kind: 'conflict' }])
        expect(await comments.kept(id)).toMatchObject({ status: 'spam' })
      })

      test('is for one’s own decisions, and once', async () => {
        const { id } = await saved({ status: 'held' })
        await desk.decide([{ id, version: 1 }], 'published', ana)
        expect(await desk.undo('batch-1', bia)).toEqual([])
        await desk.undo('batch-1', ana)
        expect(await desk.undo('batch-1', ana)).toEqual([{ id, kind: 'conflict' }])
        expect(await comments.kept(id)).toMatchObject({ status: 'held', version: 3 })
      })

      test('brings back the words that were there', async () => {
        const { id } = await saved({ name: 'Ana', body: 'antes' })
        await desk.edit({ id, version: 1, name: 'Ana', body: 'depois', textKey: 'k' }, ana)
        expect(await comments.kept(id)).toMatchObject({ body: 'depois', editedAt: now })
        await desk.undo('batch-1', ana)
        expect(await comments.kept(id)).toMatchObject({ body: 'antes', textKey: 'key of antes' })
      })
    })

    test('an edit keeps what was there before, and says who made it', async () => {
      const { id } = await saved({ body: 'antes' })
      expect(await desk.edit({ id, version: 1, name: 'Ana', body: 'depois', textKey: 'k' }, ana)).toEqual({
        ...{ id, kind: 'done', to: 'published' },
      })
      expect(await desk.edit({ id, version: 1, name: 'Ana', body: 'outra', textKey: 'k' }, bia)).toEqual({
        ...{ id, kind: 'conflict' },
      })
      expect((await desk.file(id))?.revisions).toEqual([
        { version: 1, name: 'Ana', body: 'antes', at: now, actor: 'ana' },
      ])
    })

    test('a comment’s file has its thread, whatever the status, and how much its author wrote', async () => {
      const author = { authorKey: 'browser', emailKey: 'e-mail', clientKey: 'address' }
      const root = await saved()
      const reply = { parentId: root.id, rootId: root.id }
      const before = await saved({ ...reply, status: 'spam', clientKey: 'address' })
      const meant = await saved({ ...reply, ...author, status: 'held' })
      const after = await saved({ ...reply, authorKey: 'browser' })
      await saved({ ...author, articleId: 'sol' })
      const file = await desk.file(meant.id)
      expect(file?.around.map(({ id }) => id)).toEqual([root.id, before.id, meant.id, after.id])
      expect(file?.alike).toEqual({ author: 2, email: 1, address: 2 })
      expect(await desk.file('nobody')).toBeUndefined()
    })

    describe('searches', () => {
      async function found(query: Parameters<DeskStore['search']>[0]): Promise<string[]> {
        return (await desk.search(query, { limit: 9 })).items.map(({ body }) => body)
      }

      test('find words, however they are written', async () => {
        await saved({ body: 'O **pão** de ontem', status: 'spam' })
        await saved({ body: 'Sem nada' })
        expect(await found({ by: 'words', text: 'ONTEM pao' })).toEqual(['O **pão** de ontem'])
        expect(await found({ by: 'words', text: '%' })).toEqual([])
        expect(await found({ by: 'words', text: ' ' })).toEqual([])
      })

      test('find a name by its beginning, an e-mail by its key, and the rest of an author', async () => {
        const one = await saved({ name: 'José Lima', body: 'um', emailKey: 'e', authorKey: 'b' })
        await saved({ name: 'Rui', body: 'José Lima', authorKey: 'b' })
        expect(await found({ by: 'name', text: 'jose' })).toEqual(['um'])
        expect(await found({ by: 'email', key: 'e' })).toEqual(['um'])
        expect(await found({ by: 'author', like: one.id })).toEqual(['José Lima'])
        expect(await found({ by: 'address', like: 'nobody' })).toEqual([])
      })

      test('find nothing that was deleted', async () => {
        const { id } = await saved({ emailKey: 'e' })
        await comments.change(id, 1, { status: 'deleted' }, { kind: 'deleted', actor: 'author', at: now })
        expect(await found({ by: 'email', key: 'e' })).toEqual([])
      })
    })

    describe('bans', () => {
      const ban = (own: Partial<NewBan> = {}): NewBan => ({
        ...{
          id: 'ban',
          kind: 'name',
          value: 'rui',
          label: 'Rui',
          reason: '',
          createdBy: 'ana',
          createdAt: now,
        },
        ...{ expiresAt: undefined, commentId: undefined, ...own },
      })

      test('are in force until they run out or are ended', async () => {
        const later = new Date(now.getTime() + 1000)
        await desk.ban(ban({ id: '1', expiresAt: later }))
        await desk.ban(ban({ id: '2', value: 'bot' }))
        await desk.ban(ban({ id: '3', kind: 'word', value: 'x' }))
        expect(await desk.endBan('2', 'bia', now)).toBe(true)
        expect(await desk.endBan('2', 'bia', now)).toBe(false)
        const ids = async (at: Date) => {
          const { inForce, over } = await desk.bans(at)
          return [inForce.map(({ id }) => id), over.map(({ id }) => id)]
        }
        expect(await ids(now)).toEqual([['3', '1'], ['2']])
        expect(await ids(later)).toEqual([['3'], ['2', '1']])
      })

      test('in force are listed, however many newer ones are over', async () => {
        await desk.ban(ban({ id: 'old', value: 'bot' }))
        const rows = Array.from({ length: 600 }, (_, i) => ({
          ...{ id: `over-${i}`, kind: 'name', value: `n${i}`, label: 'x', reason: '', created_by: 'ana' },
          ...{ created_at: now.getTime() + 1, expires_at: null, ended_at: now.getTime() + 2 },
        }))
        await place.db.insertInto('bans').values(rows).execute()
        const { inForce, over } = await desk.bans(now)
        expect(inForce.map(({ id }) => id)).toEqual(['old'])
        expect(over).toHaveLength(500)
      })

      test('take the place of one that says the same, and are in the log without what they say', async () => {
        await desk.ban(ban({ id: '1' }))
        await desk.ban(ban({ id: '2', commentId: 'a comment' }))
        const { inForce, over } = await desk.bans(now)
        expect([inForce.length, over.length]).toEqual([1, 1])
        await desk.endBan('2', 'bia', now)
        const log = await desk.log({ limit: 9 })
        expect(log.map(({ kind, actor, commentId }) => [kind, actor, commentId])).toEqual([
          ['ban-ended', 'bia', ''],
          ['banned', 'ana', 'a comment'],
          ['banned', 'ana', ''],
        ])
        expect(JSON.stringify(log)).not.toMatch(/rui/i)
      })
    })

    test('the log is of moderators, of one of them, of one kind, or from some place on', async () => {
      const [one, two] = [await saved({ status: 'held' }), await saved({ status: 'held' })]
      await desk.decide([{ id: one.id, version: 1 }], 'published', ana)
      await desk.decide([{ id: two.id, version: 1 }], 'spam', bia)
      const kinds = async (query: Partial<Parameters<DeskStore['log']>[0]>) =>
        (await desk.log({ limit: 9, ...query })).map(({ kind }) => kind)
      expect(await kinds({})).toEqual(['spam', 'published'])
      expect(await kinds({ actor: 'ana' })).toEqual(['published'])
      expect(await kinds({ kind: 'spam' })).toEqual(['spam'])
      expect(await kinds({ actor: 'author' })).toEqual(['held', 'held'])
      const [last] = await desk.log({ limit: 1 })
      expect(await kinds({ before: last?.id })).toEqual(['published'])
    })
  })
}
