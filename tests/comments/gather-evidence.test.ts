import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { banValue } from '../../src/comments/ban-value.ts'
import type { BanKind } from '../../src/comments/checks/evidence.ts'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { type EvidenceQuestion, gatherEvidence } from '../../src/comments/gather-evidence.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'

const secret = 'a-secret-of-more-than-32-characters'
const noon = new Date('2026-03-09T12:00:00Z')
let folder: string
let db: Kysely<CommentTables>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prelo-evidence-'))
  db = await openSqlite(folder)
})

afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

type Ban = Partial<Pick<CommentTables['bans'], 'reason' | 'expires_at' | 'ended_at' | 'created_at'>>

async function ban(kind: BanKind, typed: string, own: Ban = {}): Promise<void> {
  const row = { kind, value: banValue(secret, kind, typed), label: typed, reason: 'insultos' }
  const times = { created_at: 0, expires_at: null, ended_at: null }
  await db
    .insertInto('bans')
    .values({ id: `${kind} ${typed}`, ...row, created_by: 'rita', ...times, ...own })
    .execute()
}

function ask(own: Partial<EvidenceQuestion> = {}) {
  return gatherEvidence(db, {
    ...{ name: 'Bia Braga', at: noon, authorKey: undefined, textKey: 'text' },
    clientKey: banValue(secret, 'address', '203.0.113.9'),
    emailKey: banValue(secret, 'email', 'bia@exemplo.com.br'),
    ...own,
  })
}

describe('a ban', () => {
  test.each<[string, BanKind, string]>([
    ['the name', 'name', 'Bia Braga'],
    ['the name in other letters', 'name', 'ВIА  BRAGА'],
    ['the e-mail', 'email', 'BIA@exemplo.com.br '],
    ['the address', 'address', ' 203.0.113.9'],
    ['the address as IPv6', 'address', '::ffff:203.0.113.9'],
  ])('is on %s', async (_what, kind, typed) => {
    await ban(kind, typed)
    expect(await ask()).toMatchObject({ bans: [{ kind, reason: 'insultos' }], bannedWords: [] })
  })

  test.each<[string, BanKind, string]>([
    ['another name', 'name', 'Bia'],
    ['another e-mail', 'email', 'ana@exemplo.com.br'],
    ['another address', 'address', '203.0.113.10'],
  ])('on %s concerns nobody else', async (_what, kind, typed) => {
    await ban(kind, typed)
    expect(await ask()).toMatchObject({ bans: [] })
  })

  test('on an e-mail concerns nobody who gives none', async () => {
    await ban('email', 'bia@exemplo.com.br')
    expect(await ask({ emailKey: undefined })).toMatchObject({ bans: [] })
  })

  test('on an IPv6 address is on its whole /64', async () => {
    await ban('address', '2001:db8:1:2::1')
    const clientKey = banValue(secret, 'address', '2001:db8:1:2:ffff::9')
    expect(await ask({ clientKey })).toMatchObject({ bans: [{ kind: 'address' }] })
  })

  test('on a word is told whoever writes', async () => {
    await ban('word', 'Compre  Já')
    expect(await ask()).toMatchObject({ bans: [], bannedWords: ['compre ja'] })
  })

  test.each<[string, Ban, number]>([
    ['expired at that moment', { expires_at: noon.getTime() }, 0],
    ['expires a moment later', { expires_at: noon.getTime() + 1 }, 1],
    ['was ended', { ended_at: noon.getTime() - 1 }, 0],
  ])('that %s counts accordingly', async (_what, own, count) => {
    await ban('name', 'Bia Braga', own)
    await ban('word', 'compre', own)
    const { bans, bannedWords } = await ask()
    expect([bans.length, bannedWords.length]).toEqual([count, count])
  })

  test('counts as of another day where that is asked', async () => {
    await ban('name', 'Bia Braga', { expires_at: noon.getTime() + 1 })
    expect(await ask({ bansAt: new Date(noon.getTime() + 1) })).toMatchObject({ bans: [] })
  })
})
