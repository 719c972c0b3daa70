import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { SqlDeskStore } from '../../../src/comments/desk/sql-desk-store.ts'
import type { ModeratorTables } from '../../../src/comments/sign-in/moderator-tables.ts'
import { SqlModeratorStore } from '../../../src/comments/sign-in/sql-moderator-store.ts'
import type { ModeratorRole } from '../../../src/domain/moderator.ts'

export type ModeratorPlace = { db: Kysely<CommentTables>; remove(): Promise<void> }

const now = new Date('2026-03-10T12:00:00Z')

/** What a store of moderators promises, on every engine. */
export function moderatorStoreContract(engine: string, open: () => Promise<ModeratorPlace>): void {
  describe(`the store of moderators on ${engine}`, () => {
    let place: ModeratorPlace
    let moderators: SqlModeratorStore

    beforeEach(async () => {
      place = await open()
      moderators = new SqlModeratorStore(place.db.withTables<ModeratorTables>())
    })

    afterEach(() => place.remove())

    async function added(id: string, role: ModeratorRole): Promise<void> {
      await moderators.add({ id, name: id, role, passwordHash: 'a hash', createdAt: now })
    }

    async function admins(): Promise<string[]> {
      const team = await moderators.list()
      return team.filter(({ role, disabledAt }) => role === 'admin' && !disabledAt).map(({ id }) => id)
    }

    describe('shutting out', () => {
      test('two administrators who remove each other at once leave one', async () => {
        await added('ana', 'admin')
        await added('bia', 'admin')
        const outcomes = await Promise.all([
          moderators.disable('bia', now, 'ana'),
          moderators.disable('ana', now, 'bia'),
        ])
        expect(outcomes.sort()).toEqual(['disabled', 'refused'])
        expect(await admins()).toHaveLength(1)
      })

      test('the last administrator stays, whoever asks', async () => {
        await added('ana', 'admin')
        await added('caio', 'moderator')
        expect(await moderators.disable('ana', now)).toBe('last-admin')
        expect(await moderators.reset('ana', { passwordHash: 'another', role: 'moderator' })).toBe(false)
        expect(await moderators.byId('ana')).toMatchObject({ role: 'admin', passwordHash: 'a hash' })
        expect(await moderators.reset('ana', { passwordHash: 'another' })).toBe(true)
        expect(await admins()).toEqual(['ana'])
      })

      test('a moderator may go, also where nobody is an administrator', async () => {
        await added('caio', 'moderator')
        expect(await moderators.disable('caio', now)).toBe('disabled')
        expect(await moderators.disable('caio', now)).toBe('refused')
        expect(await moderators.disable('nobody', now)).toBe('refused')
      })

      test('is in the log, by whom and of whom', async () => {
        await added('ana', 'admin')
        await added('caio', 'moderator')
        await moderators.disable('caio', now, 'ana')
        expect(await new SqlDeskStore(place.db).log({ limit: 9 })).toMatchObject([
          { commentId: '', kind: 'disabled', at: now, actor: 'ana', detail: { moderator: 'caio' } },
        ])
      })
    })
  })
}
