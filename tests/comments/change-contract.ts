import { describe, expect, test } from 'vitest'
import type { CommentChange } from '../../src/comments/comment-store.ts'
import type { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { type CommentStatus, commentStatuses } from '../../src/domain/comment.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const at = new Date('2026-03-10T12:00:00Z')
const author = { kind: 'changed', actor: 'author', at }

/** How a store lets comments change. */
export function changeContract(subject: Subject): void {
  const db = () => (subject.store as SqlCommentStore).db
  const pairs = commentStatuses.flatMap((from) => commentStatuses.map((to) => [from, to] as const))

  describe('when a comment changes', () => {
    test.each(pairs)('from %s to %s, readers and counters follow', async (from, to) => {
      const { store } = subject
      const comment = aComment({ status: from })
      await store.add(comment)
      const revision = await store.revision('chuva')
      const changed = await store.change(comment.id, 1, { status: to }, author)
      expect(changed).toMatchObject({ kind: 'changed', comment: { id: comment.id, status: to, version: 2 } })
      const isShown = to === 'published'
      const { threads, total } = await store.threads('chuva', 1)
      expect([threads.length, total]).toEqual(isShown ? [1, 1] : [0, 0])
      expect((await store.list('chuva', { after: undefined, limit: 9 })).length).toBe(Number(isShown))
      expect(await store.placeOf(comment.id)).toEqual(isShown ? { page: 1, thread: undefined } : undefined)
      const isSeenDifferently = (from === 'published') !== (to === 'published')
      expect((await store.revision('chuva')) - revision).toBe(Number(isSeenDifferently))
    })

    test('of two who saw the same version one wins, and the other is told', async () => {
      const { place, store } = subject
      const comment = aComment()
      await store.add(comment)
      const stores = [store, await place.connect()]
      const changes = await Promise.all(
        Array.from({ length: 10 }, (_, i) => stores[i % 2]?.change(comment.id, 1, { body: `${i}` }, author)),
      )
      expect(changes.map((changed) => changed?.kind).sort()).toEqual([
        'changed',
        ...Array.from({ length: 9 }, () => 'conflict'),
      ])
      expect(await store.kept(comment.id)).toMatchObject({ version: 2 })
      expect(await db().selectFrom('revisions').selectAll().execute()).toHaveLength(1)
    })

    test('says so when there is no such comment', async () => {
      const changed = await subject.store.change('01890a5d-ac96-774b-bcce-b302099a8057', 1, {}, author)
      expect(changed).toEqual({ kind: 'unknown' })
      expect(await db().selectFrom('events').selectAll().execute()).toEqual([])
    })

    test('keeps every text before, and tells readers that it was edited', async () => {
      const { store } = subject
      const comment = aComment({ body: 'um' })
      await store.add(comment)
      await store.change(comment.id, 1, { body: 'dois' }, author)
      await store.change(comment.id, 2, { body: 'três', name: 'Bia' }, author)
      await store.change(comment.id, 3, { status: 'held' }, author)
      expect(await store.kept(comment.id)).toMatchObject({
        name: 'Bia',
        body: 'três',
        editedAt: at,
        version: 4,
      })
      const revisions = await db().selectFrom('revisions').selectAll().orderBy('version').execute()
      expect(revisions.map(({ version, name, body }) => [version, name, body])).toEqual([
        [1, 'Ana', 'um'],
        [2, 'Ana', 'dois'],
      ])
    })

    test('writes who did what in the log, and no word of the text', async () => {
      const { store } = subject
      const comment = aComment({ body: 'segredo um' })
      await store.add(comment)
      const by = { kind: 'held', actor: 'mod-7', at, isModerator: true, detail: { why: 'links' } }
      await store.change(comment.id, 1, { status: 'held', body: 'segredo dois' }, by)
      const events = await db().selectFrom('events').selectAll().orderBy('id').execute()
      expect(events.map(({ kind, actor, comment_id }) => [kind, actor, comment_id])).toEqual([
        ['published', 'author', comment.id],
        ['held', 'mod-7', comment.id],
      ])
      expect(JSON.parse(events[1]?.detail ?? '')).toMatchObject({
        from: 'published',
        to: 'held',
        why: 'links',
      })
      expect(JSON.stringify(events)).not.toContain('segredo')
    })

    test('a decision of a moderator answers the reports so far', async () => {
      const { store } = subject
      const comment = aComment()
      await store.add(comment)
      const report = { comment_id: comment.id, reason: 'spam', note: '', at: at.getTime(), handled: 0 }
      for (const voter of ['a', 'b'])
        await db()
          .insertInto('reports')
          .values({ ...report, id: voter, voter })
          .execute()
      await db().updateTable('comments').set({ reports: 2 }).execute()
      await store.change(comment.id, 1, { body: 'mudado' }, author)
      expect(await store.kept(comment.id)).toMatchObject({ reports: 2, moderatedAt: undefined })
      await store.change(comment.id, 2, { status: 'published' }, { ...author, isModerator: true })
      expect(await store.kept(comment.id)).toMatchObject({ reports: 0, moderatedAt: at })
      expect(
        (await db().selectFrom('reports').select('handled').execute()).map(({ handled }) => handled),
      ).toEqual([1, 1])
    })

    test('leaves nothing of a comment that is forgotten but its place', async () => {
      const { kept, texts } = await forgotten({ status: 'deleted', forget: true })
      expect(kept).toMatchObject({ name: '', body: '', status: 'deleted', textKey: '', ...nobody })
      expect(texts).not.toMatch(/segred|Nome|lacre|chave/)
      expect(kept?.findings).toEqual([{ score: 10, reason: 'held-word' }])
    })

    test('never makes anything of a comment that is forgotten', async () => {
      const { store } = subject
      const comment = aComment()
      await store.add(comment)
      await store.change(comment.id, 1, { status: 'deleted', forget: true }, author)
      const again = await store.change(comment.id, 2, { status: 'published', body: 'de volta' }, author)
      expect(again).toEqual({ kind: 'conflict' })
      expect(await store.published(comment.id)).toBeUndefined()
    })

    test('leaves the words of a comment whose author is forgotten, and no more', async () => {
      const { kept, texts } = await forgotten({ name: 'Apagado', forgetAuthor: true })
      expect(kept).toMatchObject({ name: 'Apagado', body: 'segredo dois', status: 'published', ...nobody })
      expect(texts).not.toMatch(/segredo um|Nome|lacre|chave/)
      expect(await subject.store.threads('chuva', 1)).toMatchObject({ total: 1 })
    })

    const nobody = { sealedEmail: undefined, emailKey: undefined, authorKey: undefined, clientKey: '' }

    /** Of a comment that had everything, what is left after a change. */
    async function forgotten(change: CommentChange) {
      const { store } = subject
      const keys = { sealedEmail: 'lacre', emailKey: 'chave-e', authorKey: 'chave-a', clientKey: 'chave-c' }
      const findings = [{ score: 10, reason: 'held-word', detail: 'segredo um' }]
      const comment = aComment({ name: 'Nome', body: 'segredo um', ...keys, textKey: 'texto', findings })
      await store.add(comment, { submission: { fingerprint: 'f', content: 'c' } })
      await store.change(comment.id, 1, { body: 'segredo dois' }, author)
      const report = { comment_id: comment.id, reason: 'other', note: 'disse segredo um', at: 0, handled: 0 }
      await db()
        .insertInto('reports')
        .values({ ...report, id: 'r', voter: 'v' })
        .execute()
      await store.change(comment.id, 2, change, author)
      const tables = ['comments', 'revisions', 'submissions', 'reports', 'events'] as const
      const rows = await Promise.all(tables.map((table) => db().selectFrom(table).selectAll().execute()))
      return { kept: await store.kept(comment.id), texts: JSON.stringify(rows) }
    }
  })

  describe('when comments are removed from a thread', () => {
    test.each([
      ['from its beginning', [0, 1, 2, 3, 4]],
      ['from its end', [4, 3, 2, 1, 0]],
      ['from its middle', [2, 1, 3, 0, 4]],
    ])('%s, places stay as long as somebody answers there', async (_, order) => {
      const { store } = subject
      const chain = await aChain(5)
      const left = new Set([0, 1, 2, 3, 4])
      for (const index of order) {
        await become(chain[index] ?? '', 'deleted')
        left.delete(index)
        const lowest = Math.max(-1, ...left)
        const { threads, total, pages } = await store.threads('chuva', 1)
        const seen = threads.flatMap(({ root, replies }) => [root, ...replies])
        expect(seen.map(({ id }) => id)).toEqual(chain.slice(0, lowest + 1))
        expect(seen.map(({ name, body }) => name + body)).toEqual(
          seen.map(({ id }) => (left.has(chain.indexOf(id)) ? 'Anan' : '')),
        )
        expect([total, pages]).toEqual([left.size, 1])
      }
      for (const index of order) await become(chain[index] ?? '', 'published')
      const { threads, total } = await store.threads('chuva', 1)
      expect([threads[0]?.replies.map(({ id }) => id), total]).toEqual([chain.slice(1), 5])
    })

    async function aChain(length: number): Promise<string[]> {
      const ids: string[] = []
      for (let i = 0; i < length; i++) {
        const own = { body: 'n', ...(i > 0 && { parentId: ids[i - 1], rootId: ids[0] ?? '' }) }
        const comment = aComment(own)
        await subject.store.add(comment)
        ids.push(comment.id)
      }
      return ids
    }
  })

  async function become(id: string, status: CommentStatus): Promise<void> {
    const kept = await subject.store.kept(id)
    const changed = await subject.store.change(id, kept?.version ?? 0, { status }, author)
    expect(changed.kind).toBe('changed')
  }
}
