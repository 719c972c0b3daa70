import { describe, expect, test } from 'vitest'
import { editComment } from '../../../src/comments/author/edit-comment.ts'
import { anAuthor } from '../../builders/an-author.ts'

const author = {
  kind: 'approved',
  actor: 'mod',
  at: new Date(Date.UTC(2026, 2, 9, 12, 1)),
  isModerator: true,
}

describe('an edit', () => {
  test('puts the new words in the place of the old, which are kept as a revision', async () => {
    const { context, store, db, write } = await anAuthor()
    const { id, token } = await write({ name: 'Ana', comment: 'Antes.' })
    const outcome = await editComment(id, { comment: 'Depois.' }, { ...context, token })
    expect(outcome).toMatchObject({
      kind: 'published',
      comment: { name: 'Ana', body: 'Depois.', version: 2 },
    })
    expect(await store.published(id)).toMatchObject({ body: 'Depois.', editedAt: context.now() })
    expect(await db.selectFrom('revisions').select(['body', 'actor']).execute()).toEqual([
      { body: 'Antes.', actor: 'author' },
    ])
  })

  test('can change the name too, and leaves e-mail and place as they were', async () => {
    const { context, store, write } = await anAuthor()
    const root = await write({ comment: 'Raiz.' })
    const { id, token } = await write({ comment: 'Resposta.', email: 'ana@example.com', parent: root.id })
    const before = await store.kept(id)
    await editComment(id, { comment: 'Outra.', name: 'Bia' }, { ...context, token })
    const after = await store.kept(id)
    expect(after).toMatchObject({ name: 'Bia', body: 'Outra.', parentId: root.id, rootId: root.id })
    expect(after?.sealedEmail).toBe(before?.sealedEmail)
    expect(after?.textKey).not.toBe(before?.textKey)
  })

  test('with words that a check holds takes the comment off the page', async () => {
    const { context, store, write } = await anAuthor()
    const { id, token } = await write({ comment: 'Limpo.' })
    const outcome = await editComment(id, { comment: 'Compre já!' }, { ...context, token })
    expect(outcome).toMatchObject({ kind: 'held' })
    expect(await store.published(id)).toBeUndefined()
    expect(await store.kept(id)).toMatchObject({
      ...{ status: 'held', findings: [{ score: 50, reason: 'held-word' }] },
    })
  })

  test('tells moderators which word was held, and the log only that one was', async () => {
    const { context, store, db, write } = await anAuthor()
    const { id, token } = await write({ comment: 'Limpo.' })
    await editComment(id, { comment: 'Compre já!' }, { ...context, token })
    expect((await store.kept(id))?.findings).toEqual([
      { score: 50, reason: 'held-word', detail: 'compre já' },
    ])
    const events = await db.selectFrom('events').select('detail').where('kind', '=', 'edited').execute()
    expect(events.map(({ detail }) => JSON.parse(detail))).toEqual([
      {
        ...{ from: 'published', to: 'held', version: 2 },
        findings: [{ score: 50, reason: 'held-word' }],
      },
    ])
  })

  test('never publishes what waits, and moderators still see why it does', async () => {
    const { context, store, write } = await anAuthor()
    const { id, token } = await write({ comment: 'Compre já!' })
    const outcome = await editComment(id, { comment: 'Só um cumprimento.' }, { ...context, token })
    expect(outcome).toMatchObject({ kind: 'held', comment: { body: 'Só um cumprimento.' } })
    expect(await store.kept(id)).toMatchObject({
      ...{ status: 'held', findings: [{ score: 50, reason: 'held-word' }] },
    })
  })

  test.each([
    ['', 'comment.missing'],
    ['\u200b', 'comment.missing'],
    ['a'.repeat(5001), 'comment.too-long'],
  ])('is held to the rules of a new comment: %j', async (comment, code) => {
    const { context, store, write } = await anAuthor()
    const { id, token } = await write({ comment: 'Antes.' })
    const outcome = await editComment(id, { comment }, { ...context, token })
    expect(outcome).toMatchObject({ kind: 'invalid', faults: [{ code }] })
    expect(await store.kept(id)).toMatchObject({ body: 'Antes.', version: 1 })
  })

  test('of another version than it was made for is a conflict, and changes nothing', async () => {
    const { context, store, write } = await anAuthor()
    const { id, token } = await write({ comment: 'Um.' })
    await editComment(id, { comment: 'Dois.', version: 1 }, { ...context, token })
    const late = await editComment(id, { comment: 'Três.', version: 1 }, { ...context, token })
    expect(late).toMatchObject({ kind: 'conflict' })
    expect(await store.published(id)).toMatchObject({ body: 'Dois.', version: 2 })
  })

  test.each([undefined, 1, 2])(
    'of version %s brings nothing back that a moderator refuses while it is checked',
    async (version) => {
      const { context, store, write } = await anAuthor()
      const { id, token } = await write({ comment: 'Um.' })
      const slow = {
        name: 'slow',
        ask: async () => {
          await store.change(id, 1, { status: 'refused' }, author)
          return undefined
        },
      }
      const outcome = await editComment(
        id,
        { comment: 'Dois.', version },
        { ...context, token, services: [slow] },
      )
      expect(outcome).toMatchObject({ kind: 'conflict' })
      if (version === 2) await store.change(id, 1, { status: 'refused' }, author)
      expect(await store.kept(id)).toMatchObject({ status: 'refused', body: 'Um.' })
    },
  )

  test('can be made ten times a minute, not more', async () => {
    const { context, write } = await anAuthor()
    const { id, token } = await write()
    const kinds: string[] = []
    for (let n = 0; n < 11; n++)
      kinds.push((await editComment(id, { comment: `Versão ${n}.` }, { ...context, token })).kind)
    expect(kinds).toEqual([...Array(10).fill('published'), 'too-many-tries'])
  })
})

describe('nobody but its author changes a comment', () => {
  test.each<[string, (own: string) => string | undefined]>([
    ['no secret', () => undefined],
    ['an empty one', () => ''],
    ['half of it', (own) => own.slice(0, 21)],
    ['one with a letter more', (own) => `${own}A`],
    ['one with another letter', (own) => `${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}`],
  ])('with %s', async (_what, secretFrom) => {
    const { context, store, write } = await anAuthor()
    const { id, token } = await write({ comment: 'Meu.' })
    const act = { ...context, token: secretFrom(token ?? '') }
    expect(await editComment(id, { comment: 'Seu.' }, act)).toEqual({ kind: 'not-yours' })
    expect(await store.published(id)).toMatchObject({ body: 'Meu.', version: 1 })
  })

  test('with the secret of another comment', async () => {
    const { context, write } = await anAuthor()
    const { id } = await write({ comment: 'Meu.' })
    const { token } = await write({ comment: 'De outra pessoa.' })
    expect(await editComment(id, { comment: 'x' }, { ...context, token })).toEqual({ kind: 'not-yours' })
  })

  test('but one secret opens all the comments that its browser sent', async () => {
    const { context, write } = await anAuthor()
    const { token } = await write({ comment: 'Primeiro.' })
    const second = await write({ comment: 'Segundo.' }, { token })
    expect(second.token).toBe(token)
    const outcome = await editComment(second.id, { comment: 'Mudado.' }, { ...context, token })
    expect(outcome).toMatchObject({ kind: 'published' })
  })

  test('and whoever sends the same from the same address is not told the secret of the first', async () => {
    const { context, write } = await anAuthor()
    const first = await write({ comment: 'Bom dia.' })
    const neighbour = await write({ comment: 'Bom dia.' })
    expect([neighbour.id, neighbour.token]).toEqual([first.id, undefined])
    const again = await write({ comment: 'Bom dia.' }, { token: first.token })
    expect([again.id, again.token]).toEqual([first.id, first.token])
    const named = { ...context, submissionName: 'uma chave que só um sabe' }
    const [one, two] = [await write({ comment: 'Oi.' }, named), await write({ comment: 'Oi.' }, named)]
    expect([two.id, two.token]).toEqual([one.id, one.token])
  })
})

describe('the time to change a comment', () => {
  test.each([
    [0, 'published'],
    [14.99, 'published'],
    [15, 'too-late'],
    [600, 'too-late'],
  ])('after %i minutes: %s', async (minute, kind) => {
    const { context, clockAt, write } = await anAuthor()
    const { id, token } = await write()
    clockAt(minute)
    expect(await editComment(id, { comment: 'Mudado.' }, { ...context, token })).toMatchObject({ kind })
  })

  test('counts from its creation, not from the last change', async () => {
    const { context, clockAt, write } = await anAuthor()
    const { id, token } = await write()
    clockAt(14)
    await editComment(id, { comment: 'Mudado.' }, { ...context, token })
    clockAt(16)
    expect(await editComment(id, { comment: 'De novo.' }, { ...context, token })).toMatchObject({
      kind: 'too-late',
    })
  })

  test('64. does not come back when the clock is set back', async () => {
    const { context, clockAt, write } = await anAuthor()
    const { id, token } = await write()
    clockAt(20)
    await write({ comment: 'Alguém comenta vinte minutos depois.' })
    for (const minute of [10, 0, -60]) {
      clockAt(minute)
      const outcome = await editComment(id, { comment: 'Reaberto.' }, { ...context, token })
      expect([minute, outcome.kind]).toEqual([minute, 'too-late'])
    }
  })

  test('is over when a moderator has decided, or comments are closed', async () => {
    const { context, article, store, write } = await anAuthor()
    const { id, token } = await write()
    article.open = false
    expect(await editComment(id, { comment: 'x' }, { ...context, token })).toMatchObject({ kind: 'closed' })
    article.open = true
    await store.change(id, 1, { status: 'published' }, author)
    expect(await editComment(id, { comment: 'x' }, { ...context, token })).toMatchObject({ kind: 'too-late' })
  })
})
