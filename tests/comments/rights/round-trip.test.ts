import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { authorKey, emailKey, sealEmail, textKey } from '../../../src/comments/comment-keys.ts'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { cleanName, cleanText } from '../../../src/comments/plain-text.ts'
import { exportComments } from '../../../src/comments/rights/export-comments.ts'
import { importExport } from '../../../src/comments/rights/import-export.ts'
import { verifyComments } from '../../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { commentStatuses, type NewComment } from '../../../src/domain/comment.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aCommentDatabase, aFolder } from '../../builders/a-comment-database.ts'
import { told } from '../../builders/told-lines.ts'

const [secret, other] = ['s'.repeat(32), 'o'.repeat(32)]
const now = new Date('2026-03-20T12:00:00Z')
const moderator = { kind: 'refused', actor: 'mod-1', at: now, isModerator: true }

describe('an export of ours', () => {
  test('says everything that is kept, in clear and in order', async () => {
    const db = await aCommentDatabase()
    const id = '01890a5d-ac96-774b-bcce-b302099a8057'
    const store = new SqlCommentStore(db)
    await store.add(withEmail(aComment({ id, body: 'Olá,\n**mundo**', createdAt: now }), 'ana@example.com'))
    const author = { kind: 'edited', actor: 'author', at: now }
    await store.change(id, 1, { body: 'Tchau' }, author)
    const lines = (await told(exportComments(db, { secret }))).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { format: 'prelo-comments', version: 1, private: true, secret: expect.any(String) },
      { paper: { revision: 2, changedAt: now.getTime() } },
      { article: { id: 'chuva', revision: 2, changedAt: now.getTime() } },
      {
        comment: {
          ...{ id, article: 'chuva', root: id, name: 'Ana', body: 'Tchau', status: 'published' },
          ...{ createdAt: '2026-03-20T12:00:00.000Z', editedAt: '2026-03-20T12:00:00.000Z', version: 2 },
          ...{ email: 'ana@example.com', clientKey: 'key', emailKey: emailKey(secret, 'ana@example.com') },
          ...{ textKey: textKey(secret, 'Olá,\n**mundo**'), findings: [] },
        },
      },
      {
        revision: {
          ...{ comment: id, version: 1, name: 'Ana', body: 'Olá,\n**mundo**' },
          ...{ at: '2026-03-20T12:00:00.000Z', actor: 'author' },
        },
      },
      event({ kind: 'published', detail: { findings: [] } }),
      event({ kind: 'edited', detail: { from: 'published', to: 'published', version: 2 } }),
      { end: { lines: 7 } },
    ])

    function event(own: Record<string, unknown>) {
      return { event: { comment: id, at: '2026-03-20T12:00:00.000Z', actor: 'author', ...own } }
    }
  })

  test('is the same, byte for byte, of a store that was made of it, whatever was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aKept, { maxLength: 12 }), async (kept) => {
        const db = await aCommentDatabase()
        await fill(db, kept)
        const first = await told(exportComments(db, { secret }))
        const copy = await aCommentDatabase()
        await importText(copy, first)
        expect(await told(exportComments(copy, { secret }))).toBe(first)
        expect(await all(verifyComments(copy))).toEqual([])
        expect(await threadsOf(copy)).toEqual(await threadsOf(db))
        const again = await importText(copy, first)
        expect([again.added, again.otherRows]).toEqual([0, 0])
        expect(await told(exportComments(copy, { secret }))).toBe(first)
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  test('leaves alone what is there already, and adds the rest', async () => {
    const db = await aCommentDatabase()
    const [kept, fresh] = [aComment({ body: 'dos dois' }), aComment({ body: 'só do arquivo' })]
    await new SqlCommentStore(db).add(kept)
    await new SqlCommentStore(db).add(fresh)
    const text = await told(exportComments(db, { secret }))
    const target = await aCommentDatabase()
    const store = new SqlCommentStore(target)
    await store.add(kept)
    await store.change(kept.id, 1, { body: 'mudado aqui' }, { kind: 'edited', actor: 'author', at: now })
    const revision = await store.revision('chuva')
    expect(await importText(target, text)).toMatchObject({ added: 1, known: 1 })
    expect(await store.published(kept.id)).toMatchObject({ body: 'mudado aqui' })
    expect(await store.published(fresh.id)).toMatchObject({ body: 'só do arquivo' })
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 2 })
    expect(await store.revision('chuva')).toBeGreaterThan(revision)
  })

  test('with another secret keeps addresses, and tells that bans by hashes are lost', async () => {
    const db = await aCommentDatabase()
    const comment = { ...withEmail(aComment(), 'ana@example.com'), authorKey: authorKey(secret, 'token') }
    await new SqlCommentStore(db).add(comment)
    await db
      .insertInto('bans')
      .values(aBan({ kind: 'address' }))
      .execute()
    await db
      .insertInto('bans')
      .values(aBan({ kind: 'word' }))
      .execute()
    const text = await told(exportComments(db, { secret }))
    const target = await aCommentDatabase()
    const imported = await importText(target, text, other)
    expect(imported.notes).toEqual([{ kind: 'other-secret', count: 1 }])
    expect(await new SqlCommentStore(target).kept(comment.id)).toMatchObject({
      ...{ emailKey: emailKey(other, 'ana@example.com'), textKey: '' },
      ...{ clientKey: '', authorKey: undefined },
    })
    const exported = await told(exportComments(target, { secret: other }))
    expect(exported).toContain('"email":"ana@example.com"')
  })

  test('from before details of findings left the log is taken in without them, once', async () => {
    const db = await aCommentDatabase()
    await new SqlCommentStore(db).add(aComment({ findings: [{ score: 50, reason: 'held-word' }] }))
    const text = (await told(exportComments(db, { secret }))).replace(
      '"findings":[{"score":50,"reason":"held-word"}]}}',
      '"findings":[{"score":50,"reason":"held-word","detail":"segredo"}]}}',
    )
    expect(text).toContain('segredo')
    const target = await aCommentDatabase()
    expect(await importText(target, text)).toMatchObject({ added: 1, otherRows: 1 })
    expect(await importText(target, text)).toMatchObject({ added: 0, otherRows: 0 })
    expect(await told(exportComments(target, { secret }))).not.toContain('segredo')
  })

  test('takes in no address and no keys of what is deleted', async () => {
    const db = await aCommentDatabase()
    const comment = withEmail(aComment({ status: 'deleted', name: '', body: '' }), 'ana@example.com')
    await new SqlCommentStore(db).add({ ...comment, authorKey: authorKey(secret, 'token') })
    const text = await told(exportComments(db, { secret }))
    for (const key of [secret, other]) {
      const target = await aCommentDatabase()
      await importText(target, text, key)
      expect(await new SqlCommentStore(target).kept(comment.id)).toMatchObject({
        ...{ status: 'deleted', sealedEmail: undefined, emailKey: undefined },
        ...{ clientKey: '', authorKey: undefined, textKey: '' },
      })
    }
  })

  test('that is cut off, altered or of a later version is refused before anything is saved', async () => {
    const db = await aCommentDatabase()
    await new SqlCommentStore(db).add(aComment())
    const lines = (await told(exportComments(db, { secret }))).trimEnd().split('\n')
    const target = await aCommentDatabase()
    for (const [broken, message] of [
      [lines.slice(0, -1), /cut off/],
      [[...lines.slice(0, 3), ...lines.slice(4)], /5 lines were written, and 4 are here/],
      [[...lines, lines[3] ?? ''], /Line 7 comes after the end/],
      [lines.with(3, '{"comment":{"id":"x"}}'), /Line 4 cannot be read/],
      [lines.with(3, '{"comment'), /Line 4 is not JSON/],
      [lines.with(0, '{"format":"prelo-comments","version":2,"private":true}'), /Line 1 cannot be read/],
      [[''], /The file is empty/],
    ] as const) {
      await expect(importText(target, broken.join('\n'))).rejects.toThrow(message)
    }
    expect(await target.selectFrom('comments').selectAll().execute()).toEqual([])
  })

  test('counts what a dry run would do, and does nothing', async () => {
    const db = await aCommentDatabase()
    const kept = aComment()
    for (const comment of [kept, aComment(), aComment()]) await new SqlCommentStore(db).add(comment)
    const text = await told(exportComments(db, { secret }))
    const target = await aCommentDatabase()
    await new SqlCommentStore(target).add(kept)
    expect(await importText(target, text, secret, true)).toMatchObject({ added: 2, known: 1 })
    expect(await target.selectFrom('comments').select('id').execute()).toEqual([{ id: kept.id }])
  })

  test('without private data has what the pages show, and nothing else', async () => {
    const db = await aCommentDatabase()
    const store = new SqlCommentStore(db)
    const root = withEmail(aComment({ name: 'Bia', body: 'some daqui' }), 'bia@example.com')
    await store.add(root)
    const reply = aComment({ parentId: root.id, rootId: root.id, body: 'fica' })
    await store.add(reply)
    await store.add(aComment({ status: 'held', body: 'espera' }))
    await store.add(aComment({ status: 'spam', body: 'lixo' }))
    await store.change(root.id, 1, { status: 'refused' }, moderator)
    const text = await told(exportComments(db, { secret, withoutPrivate: true }))
    const lines = text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { format: 'prelo-comments', version: 1, private: false },
      {
        comment: {
          ...{ id: root.id, article: 'chuva', root: root.id, name: '', body: '', status: 'deleted' },
          createdAt: root.createdAt.toISOString(),
        },
      },
      {
        comment: {
          ...{ id: reply.id, article: 'chuva', parent: root.id, root: root.id, name: 'Ana', body: 'fica' },
          ...{ status: 'published', createdAt: reply.createdAt.toISOString() },
        },
      },
      { end: { lines: 3 } },
    ])
    const copy = await aCommentDatabase()
    await importText(copy, text)
    expect(await told(exportComments(copy, { secret, withoutPrivate: true }))).toBe(text)
  })
})

function withEmail(comment: NewComment, email: string): NewComment {
  return {
    ...comment,
    ...{ sealedEmail: sealEmail(secret, email), emailKey: emailKey(secret, email) },
    textKey: textKey(secret, comment.body),
  }
}

function aBan(own: { kind: string }) {
  const ban = { id: `ban-${own.kind}`, value: 'v', label: 'l', reason: 'r', created_by: 'mod-1' }
  return { ...ban, created_at: 0, expires_at: null, ended_at: null, ...own }
}

async function importText(db: Kysely<CommentTables>, text: string, key = secret, dryRun = false) {
  const path = join(aFolder(), 'export.jsonl')
  writeFileSync(path, text)
  return importExport(db, path, { secret: key, now, dryRun })
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}

async function threadsOf(db: Kysely<CommentTables>) {
  const store = new SqlCommentStore(db)
  return Promise.all(['chuva', 'rio'].map((id) => store.threads(id, 1)))
}

/** Any text that a comment may hold. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 })

const aKept = fc.record({
  article: fc.constantFrom('chuva', 'rio'),
  /** Which of the comments before it is answered. */
  answers: fc.option(fc.nat(11)),
  name: anyText.map(cleanName),
  body: anyText.map(cleanText),
  status: fc.constantFrom(...commentStatuses),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  email: fc.option(fc.constantFrom('ana@example.com', 'bia@example.com')),
  edited: fc.option(anyText.map(cleanText)),
  becomes: fc.option(fc.constantFrom(...commentStatuses)),
  isReported: fc.boolean(),
  isBan: fc.boolean(),
})

type Kept = typeof aKept extends fc.Arbitrary<infer Value> ? Value : never

async function fill(db: Kysely<CommentTables>, kept: readonly Kept[]): Promise<void> {
  const store = new SqlCommentStore(db)
  const comments: NewComment[] = []
  for (const [index, own] of kept.entries()) {
    const parent =
      own.answers === null ? undefined : comments.filter((c) => c.articleId === own.article)[own.answers]
    const base = aComment({ articleId: own.article, name: own.name, body: own.body, status: own.status })
    const thread = parent ? { parentId: parent.id, rootId: parent.rootId } : {}
    const at = new Date(own.at)
    const comment = { ...base, ...thread, createdAt: at, findings: [{ score: index, reason: 'trap-filled' }] }
    const isDeleted = own.status === 'deleted'
    const named = own.email === null ? comment : withEmail(comment, own.email)
    // Of what is deleted nobody's address is kept.
    const whole = isDeleted ? { ...comment, clientKey: '' } : named
    comments.push(whole)
    await store.add(whole)
    let version = 1
    if (own.edited !== null) {
      const edited = await store.change(
        whole.id,
        version,
        { body: own.edited },
        { kind: 'edited', actor: 'author', at },
      )
      if (edited.kind === 'changed') version = edited.comment.version
    }
    if (own.becomes !== null) {
      const change = { status: own.becomes, ...(own.becomes === 'deleted' && { forget: true }) }
      await store.change(whole.id, version, change, moderator)
    }
    if (own.isReported) await report(db, whole.id, at)
    if (own.isBan)
      await db
        .insertInto('bans')
        .values({ ...aBan({ kind: 'word' }), id: whole.id, value: own.name })
        .execute()
  }
}

async function report(db: Kysely<CommentTables>, id: string, at: Date): Promise<void> {
  const row = {
    id: `r-${id}`,
    comment_id: id,
    voter: 'v',
    reason: 'spam',
    note: 'nota',
    at: at.getTime(),
    handled: 0,
  }
  await db.insertInto('reports').values(row).execute()
  await db.updateTable('comments').set({ reports: 1 }).where('id', '=', id).execute()
  await db
    .insertInto('events')
    .values({ comment_id: id, kind: 'reported', at: at.getTime(), actor: 'reader', detail: '{}' } as never)
    .execute()
  await db
    .insertInto('events')
    .values({ comment_id: id, kind: 'reported', at: at.getTime(), actor: 'reader', detail: '{}' } as never)
    .execute()
}
