import { expect, test } from 'vitest'
import { deleteComment } from '../../../src/comments/author/delete-comment.ts'
import { editComment } from '../../../src/comments/author/edit-comment.ts'
import { anAuthor } from '../../builders/an-author.ts'

test('a deleted comment leaves nothing of what was said or who said it', async () => {
  const { context, db, store, write } = await anAuthor()
  const { id, token } = await write({ name: 'Ana Prado', comment: 'Antes.', email: 'ana@example.com' })
  await editComment(id, { comment: 'Segredo.' }, { ...context, token })
  const report = {
    id: 'r',
    commentId: id,
    voter: 'v',
    reason: 'other',
    note: 'Ana mora aqui.',
    at: context.now(),
  }
  await store.report(report, { threshold: 9, turn: { key: 't', limit: 9, windowSeconds: 60 } })
  expect(await deleteComment(id, undefined, { ...context, token })).toMatchObject({ kind: 'deleted' })
  const tables = ['comments', 'revisions', 'events', 'reports', 'submissions', 'threads'] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  expect(JSON.stringify(rows)).not.toMatch(/Segredo|Antes|Ana|ana@|mora aqui/)
  expect(await store.threads('chuva', 1)).toEqual({ threads: [], total: 0, pages: 1 })
})

test('one that was answered leaves its place', async () => {
  const { context, store, write } = await anAuthor()
  const root = await write({ name: 'Ana', comment: 'Pergunta.' })
  await write({ name: 'Bia', comment: 'Resposta.', parent: root.id })
  await deleteComment(root.id, undefined, { ...context, token: root.token })
  const { threads, total } = await store.threads('chuva', 1)
  expect(total).toBe(1)
  expect(threads).toMatchObject([
    { root: { id: root.id, status: 'deleted', name: '', body: '' }, replies: [{ body: 'Resposta.' }] },
  ])
})

test('it is deleted once: the second time there is nothing of one’s own any more', async () => {
  const { context, write } = await anAuthor()
  const { id, token } = await write()
  const [first, second] = [
    await deleteComment(id, undefined, { ...context, token }),
    await deleteComment(id, undefined, { ...context, token }),
  ]
  expect([first.kind, second]).toEqual(['deleted', { kind: 'not-yours' }])
})

test('of a moderator’s decision and a deletion at the same time one wins', async () => {
  const { context, store, write } = await anAuthor()
  const { id, token } = await write({ comment: 'Compre já!' })
  const approval = { kind: 'approved', actor: 'mod', at: context.now(), isModerator: true }
  const [deleted, approved] = await Promise.all([
    deleteComment(id, undefined, { ...context, token }),
    store.change(id, 1, { status: 'published' }, approval),
  ])
  const won = [deleted.kind === 'deleted', approved.kind === 'changed']
  expect(won.filter(Boolean)).toHaveLength(1)
  expect(await store.kept(id)).toMatchObject({ version: 2, status: won[0] ? 'deleted' : 'published' })
  expect(await store.threads('chuva', 1)).toMatchObject({ total: won[0] ? 0 : 1 })
})
