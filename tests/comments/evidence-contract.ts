import { describe, expect, test } from 'vitest'
import type { EvidenceQuestion } from '../../src/comments/gather-evidence.ts'
import { aComment } from '../builders/a-comment.ts'
import type { Subject } from './comment-store-contract.ts'

const noon = new Date('2026-03-09T12:00:00Z')
const ago = (minutes: number) => new Date(noon.getTime() - minutes * 60_000)

function question(own: Partial<EvidenceQuestion> = {}): EvidenceQuestion {
  return {
    ...{ name: 'Bia', at: noon, clientKey: 'bia', authorKey: 'author-bia', emailKey: undefined },
    textKey: 'text',
    ...own,
  }
}

/** What the store tells checks; bans are in `gather-evidence.test.ts`. */
export function evidenceContract(subject: Subject): void {
  test('knows nothing of somebody who writes for the first time', async () => {
    const { store } = subject
    await store.add(
      aComment({ clientKey: 'ana', authorKey: 'author-ana', textKey: 'other', createdAt: ago(1) }),
    )
    expect(await store.evidence(question())).toEqual({
      ...{ bans: [], bannedWords: [], sentInLastHour: 0, hasSentText: false, clientsWithText: 1 },
      isKnown: false,
    })
  })

  test('counts what one client has sent within the last hour, whatever became of it', async () => {
    const { store } = subject
    for (const [minutes, status] of [
      [61, 'published'],
      [60, 'published'],
      [59, 'spam'],
      [1, 'held'],
      [0, 'published'],
    ] as const)
      await store.add(aComment({ clientKey: 'bia', status, createdAt: ago(minutes) }))
    await store.add(aComment({ clientKey: 'ana', createdAt: ago(2) }))
    expect(await store.evidence(question())).toMatchObject({ sentInLastHour: 3 })
  })

  test.each([
    ['the same client', { clientKey: 'bia' }, 1439, true],
    ['the same client, a day before', { clientKey: 'bia' }, 1440, false],
    ['the same author from elsewhere', { clientKey: 'away', authorKey: 'author-bia' }, 1439, true],
    ['somebody else', { clientKey: 'ana', authorKey: 'author-ana' }, 1, false],
  ])('tells whether the same text was sent: by %s', async (_who, keys, minutes, hasSentText) => {
    const { store } = subject
    await store.add(aComment({ textKey: 'text', createdAt: ago(minutes), articleId: 'outro', ...keys }))
    expect(await store.evidence(question())).toMatchObject({ hasSentText })
  })

  test('holds no comment against itself, nor what came after it', async () => {
    const { store } = subject
    const own = aComment({ clientKey: 'bia', authorKey: 'author-bia', textKey: 'text', createdAt: ago(5) })
    await store.add(own)
    await store.add(
      aComment({ clientKey: 'bia', authorKey: 'author-bia', textKey: 'text', createdAt: ago(2) }),
    )
    expect(await store.evidence(question({ commentId: own.id, at: ago(3) }))).toMatchObject({
      ...{ sentInLastHour: 0, hasSentText: false, clientsWithText: 1, isKnown: false },
    })
  })

  test('counts the clients that have sent the same text within ten minutes, each once', async () => {
    const { store } = subject
    const sent: [string, number][] = [
      ['a', 10],
      ['b', 9.9],
      ['c', 5],
      ['c', 4],
      ['bia', 3],
      ['d', 0],
    ]
    for (const [clientKey, minutes] of sent)
      await store.add(aComment({ clientKey, textKey: 'text', createdAt: ago(minutes) }))
    expect(await store.evidence(question())).toMatchObject({ clientsWithText: 4 })
  })

  test('counts a text from when it became what it is', async () => {
    const { store } = subject
    const old = aComment({ clientKey: 'a', createdAt: ago(14) })
    await store.add(old)
    const author = { kind: 'edited', actor: 'author', at: ago(1) }
    await store.change(old.id, 1, { body: 'Outro.', textKey: 'text' }, author)
    expect(await store.evidence(question())).toMatchObject({ clientsWithText: 2 })
  })

  describe('of whether an author is known', () => {
    test.each([
      ['a comment of theirs was published', { authorKey: 'author-bia' }, true],
      ['their comment was held', { authorKey: 'author-bia', status: 'held' as const }, false],
      ['their comment was spam', { authorKey: 'author-bia', status: 'spam' as const }, false],
      ['somebody with the same e-mail was published', { authorKey: 'author-ana', emailKey: 'mail' }, false],
      ['somebody with the same name and client was published', { name: 'Bia', clientKey: 'bia' }, false],
    ])('%s', async (_what, own, isKnown) => {
      const { store } = subject
      await store.add(aComment({ createdAt: ago(1), ...own }))
      expect(await store.evidence(question({ emailKey: 'mail' }))).toMatchObject({ isKnown })
    })

    test('nobody is without a key', async () => {
      const { store } = subject
      await store.add(aComment({ authorKey: undefined, createdAt: ago(1) }))
      expect(await store.evidence(question({ authorKey: undefined }))).toMatchObject({ isKnown: false })
    })
  })

  test('has room until a turn is over or the same was sent before, and takes none', async () => {
    const { store } = subject
    const turns = [{ key: 'bia', limit: 1, windowSeconds: 60 }]
    const submission = { fingerprint: 'f', content: 'c' }
    expect(await store.hasRoom({ turns, submission }, noon)).toBe(true)
    expect(await store.hasRoom({ turns, submission }, noon)).toBe(true)
    await store.add(aComment({ createdAt: noon }), { turns, submission })
    expect(await store.hasRoom({ turns }, noon)).toBe(false)
    expect(await store.hasRoom({ submission }, noon)).toBe(false)
    expect(await store.hasRoom({ turns: [], submission: { fingerprint: 'g', content: 'c' } }, noon)).toBe(
      true,
    )
    const later = new Date(noon.getTime() + 10 * 60_000)
    expect(await store.hasRoom({ turns, submission }, later)).toBe(true)
  })
}
