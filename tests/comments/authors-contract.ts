import { expect, test } from 'vitest'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

/** What a comment store promises to those who write. */
export function authorsContract(subject: Subject): void {
  const at = new Date(Date.UTC(2026, 2, 9, 13))
  const author = { kind: 'deleted', actor: 'author', at }

  test('gives the comments of one author on one article that can still be changed, oldest first', async () => {
    const { store } = subject
    const own = { authorKey: 'ana', articleId: 'chuva' }
    const since = new Date(Date.UTC(2026, 2, 9, 12, 30))
    const minute = (n: number) => new Date(Date.UTC(2026, 2, 9, 12, n))
    await store.add(aComment({ ...own, body: 'no limite', createdAt: minute(30) }))
    await store.add(aComment({ ...own, body: 'retido', status: 'held', createdAt: minute(50) }))
    await store.add(aComment({ ...own, body: 'publicado', createdAt: minute(40) }))
    await store.add(aComment({ ...own, body: 'spam', status: 'spam', createdAt: minute(55) }))
    await store.add(aComment({ ...own, authorKey: 'bia', body: 'de Bia', createdAt: minute(45) }))
    await store.add(aComment({ ...own, authorKey: undefined, body: 'de ninguém', createdAt: minute(45) }))
    await store.add(aComment({ ...own, articleId: 'vento', body: 'de outro texto', createdAt: minute(45) }))
    const moderated = aComment({ ...own, body: 'decidido', createdAt: minute(45) })
    await store.add(moderated)
    await store.change(moderated.id, 1, {}, { ...author, kind: 'approved', actor: 'mod', isModerator: true })
    const gone = aComment({ ...own, body: 'apagado', createdAt: minute(45) })
    await store.add(gone)
    await store.change(gone.id, 1, { status: 'deleted' }, author)
    const listed = await store.ofAuthor({ articleId: 'chuva', authorKey: 'ana', since })
    expect(listed.map(({ body }) => body)).toEqual(['publicado', 'retido', 'spam'])
  })

  test('lets the same be sent again as a new comment once the first was taken away', async () => {
    const { store } = subject
    const submission = { fingerprint: 'f', content: 'c' }
    const first = aComment()
    await store.add(first, { submission })
    await store.change(first.id, 1, { status: 'deleted', forget: true }, author)
    expect(await store.add(aComment(), { submission })).toEqual({ kind: 'added' })
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 1 })
  })
}
