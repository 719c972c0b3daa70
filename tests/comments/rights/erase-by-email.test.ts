import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { emailKey, sealEmail } from '../../../src/comments/comment-keys.ts'
import { StoreAway } from '../../../src/comments/comment-store.ts'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { commentsOfEmail, isKnownEmail } from '../../../src/comments/rights/comments-of-email.ts'
import { eraseByEmail } from '../../../src/comments/rights/erase-by-email.ts'
import { exportComments } from '../../../src/comments/rights/export-comments.ts'
import { verifyComments } from '../../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aCommentDatabase, aFolder } from '../../builders/a-comment-database.ts'
import { told } from '../../builders/told-lines.ts'

const secret = 's'.repeat(32)
const now = new Date('2026-03-20T12:00:00Z')
const erasure = { secret, email: 'ANA@example.com ', actor: 'system', now } as const

/** Ana wrote what is published, answered and edited, and something that waits; Bia answered her. */
async function aConversation() {
  const db = await aCommentDatabase()
  const store = new SqlCommentStore(db)
  const of = (email: string) => ({ sealedEmail: sealEmail(secret, email), emailKey: emailKey(secret, email) })
  const root = aComment({ name: 'Ana Souza', body: 'primeira versão', ...of('ana@example.com') })
  const reply = aComment({
    name: 'Bia',
    body: 'resposta',
    parentId: root.id,
    rootId: root.id,
    ...of('bia@example.com'),
  })
  const held = aComment({
    name: 'Ana Souza',
    body: 'espera revisão',
    status: 'held',
    ...of('Ana@Example.com'),
  })
  for (const comment of [root, reply, held]) await store.add(comment)
  await store.change(root.id, 1, { body: 'segunda versão' }, { kind: 'edited', actor: 'author', at: now })
  return { db, store, root, reply, held }
}

describe('what is kept of an e-mail address', () => {
  test('is handed out whole: texts, earlier texts and times, and nobody else’s', async () => {
    const { db, root, held } = await aConversation()
    expect(await commentsOfEmail(db, secret, 'ana@example.com')).toEqual({
      email: 'ana@example.com',
      comments: [
        {
          ...{ id: root.id, article: 'chuva', name: 'Ana Souza', text: 'segunda versão', isPublished: true },
          ...{ createdAt: root.createdAt.toISOString(), editedAt: now.toISOString() },
          earlier: [{ name: 'Ana Souza', text: 'primeira versão', until: now.toISOString() }],
        },
        {
          ...{ id: held.id, article: 'chuva', name: 'Ana Souza', text: 'espera revisão', isPublished: false },
          ...{ createdAt: held.createdAt.toISOString(), earlier: [] },
        },
      ],
      subscriptions: [],
    })
    expect(await commentsOfEmail(db, secret, 'caio@example.com')).toMatchObject({ comments: [] })
  })

  test('is erased with the words, and answers stay', async () => {
    const { db, store, root, reply, held } = await aConversation()
    expect(await eraseByEmail(db, { ...erasure, words: 'remove-text' })).toBe(2)
    const { threads, total } = await store.threads('chuva', 1)
    expect(threads.map((thread) => [thread.root.name, thread.root.body, thread.replies[0]?.body])).toEqual([
      ['', '', 'resposta'],
    ])
    expect(total).toBe(1)
    expect(await store.kept(reply.id)).toMatchObject({ name: 'Bia', body: 'resposta' })
    expect(await store.kept(held.id)).toMatchObject({ name: '', body: '', status: 'deleted' })
    const rest = await told(exportComments(db, { secret }))
    expect(rest).not.toMatch(/ana|souza|versão|revisão/i)
    expect(rest).toContain(root.id)
    expect(await isKnownEmail(db, secret, 'ana@example.com')).toBe(false)
    expect(await told(drift(db))).toBe('')
  })

  test('is erased without the words that are published, when the paper keeps those', async () => {
    const { db, store, root, held } = await aConversation()
    expect(await eraseByEmail(db, { ...erasure, words: { keepUnderName: 'Apagado' } })).toBe(2)
    expect(await store.published(root.id)).toMatchObject({ name: 'Apagado', body: 'segunda versão' })
    expect(await store.kept(held.id)).toMatchObject({ name: '', body: '', status: 'deleted' })
    expect(await told(exportComments(db, { secret }))).not.toMatch(/ana|souza|primeira|revisão/i)
  })

  test('leaves in the log that it was done, by whom and when, and nothing of what it was', async () => {
    const { db, root, held } = await aConversation()
    await eraseByEmail(db, { ...erasure, words: 'remove-text' })
    const events = await db
      .selectFrom('events')
      .selectAll()
      .where('kind', '=', 'erased')
      .orderBy('id')
      .execute()
    expect(events.map(({ comment_id, actor, at }) => [comment_id, actor, at])).toEqual([
      [root.id, 'system', now.getTime()],
      [held.id, 'system', now.getTime()],
    ])
    expect(JSON.stringify(events)).not.toMatch(/example|souza|versão/i)
  })

  test('takes the mails that were asked for along', async () => {
    const db = await aCommentDatabase()
    const store = new SqlCommentStore(db)
    const keys = {
      sealedEmail: sealEmail(secret, 'ana@example.com'),
      emailKey: emailKey(secret, 'ana@example.com'),
    }
    const comment = aComment({ ...keys, authorKey: 'a' })
    await store.add(comment, { notify: true })
    const { subscriptions } = await commentsOfEmail(db, secret, 'ana@example.com')
    const since = comment.createdAt.toISOString()
    expect(subscriptions).toEqual([{ comment: comment.id, since, isConfirmed: false, isEnded: false }])
    await eraseByEmail(db, { ...erasure, words: { keepUnderName: 'Apagado' } })
    for (const table of ['subscriptions', 'outbox', 'mail_addresses'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('is found nowhere the second time', async () => {
    const { db } = await aConversation()
    await eraseByEmail(db, { ...erasure, words: 'remove-text' })
    expect(await eraseByEmail(db, { ...erasure, words: 'remove-text' })).toBe(0)
  })

  test('is erased where an import has left it at what was forgotten, and the rest too', async () => {
    const { db, root } = await aConversation()
    const forgotten = { status: 'deleted', name: '', body: '' } as const
    const left = {
      sealedEmail: sealEmail(secret, 'ana@example.com'),
      emailKey: emailKey(secret, 'ana@example.com'),
    }
    const place = aComment({ ...forgotten, ...left, id: '01890a5d-0000-774b-bcce-000000000000' })
    await new SqlCommentStore(db).add(place)
    expect(await eraseByEmail(db, { ...erasure, words: { keepUnderName: 'Apagado' } })).toBe(3)
    const nobody = { sealedEmail: undefined, emailKey: undefined, clientKey: '' }
    expect(await new SqlCommentStore(db).kept(place.id)).toMatchObject({ ...forgotten, ...nobody })
    expect(await new SqlCommentStore(db).kept(root.id)).toMatchObject({ name: 'Apagado', ...nobody })
    expect(await told(drift(db))).toBe('')
  }, 5000)

  test('is found at comments from before there were keys, and passed over where the secret was another', async () => {
    const { db, root } = await aConversation()
    const foreign = aComment({ sealedEmail: sealEmail('o'.repeat(32), 'ana@example.com') })
    await new SqlCommentStore(db).add(foreign)
    await db.updateTable('comments').set({ email_key: null }).execute()
    expect(await isKnownEmail(db, secret, 'ana@example.com')).toBe(true)
    expect(await eraseByEmail(db, { ...erasure, words: 'remove-text' })).toBe(2)
    expect(await new SqlCommentStore(db).kept(root.id)).toMatchObject({ body: '' })
    expect(await new SqlCommentStore(db).kept(foreign.id)).toMatchObject({ body: 'Bom texto.' })
  })
})

describe('while somebody else writes', () => {
  /** A store with a comment of Ana's, whose writers wait until `release`. */
  async function aLockedStore() {
    const folder = aFolder()
    const db = await openSqlite(folder)
    onTestFinished(() => db.destroy())
    const keys = {
      sealedEmail: sealEmail(secret, 'ana@example.com'),
      emailKey: emailKey(secret, 'ana@example.com'),
    }
    await new SqlCommentStore(db).add(aComment(keys))
    const holder = new Database(join(folder, 'comments.db'))
    onTestFinished(() => void holder.close())
    holder.exec('begin immediate')
    return { db, release: () => holder.exec('rollback') }
  }

  test('an erasure waits for a moment, and is done', async () => {
    const { db, release } = await aLockedStore()
    setTimeout(release, 300)
    expect(await eraseByEmail(db, { ...erasure, words: 'remove-text' })).toBe(1)
  })

  test('an erasure that waits for too long finds the store away', async () => {
    const { db } = await aLockedStore()
    await expect(eraseByEmail(db, { ...erasure, words: 'remove-text' })).rejects.toThrow(StoreAway)
    expect(await isKnownEmail(db, secret, 'ana@example.com')).toBe(true)
  })
})

async function* drift(db: Parameters<typeof verifyComments>[0]): AsyncGenerator<string> {
  for await (const found of verifyComments(db)) yield JSON.stringify(found)
}
