import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../../src/comments/open-sqlite.ts'
import { resetModerator } from '../../../src/comments/sign-in/add-moderator.ts'
import { changePassword } from '../../../src/comments/sign-in/change-password.ts'
import type { ModeratorTables } from '../../../src/comments/sign-in/moderator-tables.ts'
import { endSession, readSession } from '../../../src/comments/sign-in/sessions.ts'
import { SqlSessionStore } from '../../../src/comments/sign-in/sql-session-store.ts'
import { aSignInDesk } from '../../builders/a-sign-in-desk.ts'

const hour = 3600
const day = 24 * hour

describe('a session', { timeout: 30_000 }, () => {
  test('is that of whoever holds its token, on every instance', async () => {
    const desk = await aSignInDesk()
    const token = await desk.signedIn({ browser: 'Firefox, Linux' })
    const other = await openSqlite(desk.folder)
    const sessions = new SqlSessionStore(other.withTables<ModeratorTables>())
    expect(await readSession(token, { ...desk.context(), sessions })).toMatchObject({
      moderator: { name: 'Ana Prado', role: 'moderator' },
      browser: 'Firefox, Linux',
    })
    await other.destroy()
  })

  test.each(['', 'x', 'A'.repeat(43), "' or 1=1 --"])('is nobody’s with the token “%s”', async (token) => {
    const desk = await aSignInDesk()
    await desk.signedIn()
    expect(await readSession(token, desk.context())).toBeUndefined()
  })

  test('is nobody’s with another secret', async () => {
    const desk = await aSignInDesk()
    const token = await desk.signedIn()
    expect(await readSession(token, desk.context({ secret: 'another secret' }))).toBeUndefined()
  })

  test('ends after twelve hours without a request', async () => {
    const desk = await aSignInDesk()
    const token = await desk.signedIn()
    desk.wait(12 * hour - 1)
    expect(await readSession(token, desk.context())).toBeDefined()
    desk.wait(12 * hour - 1)
    expect(await readSession(token, desk.context())).toBeDefined()
    desk.wait(12 * hour)
    expect(await readSession(token, desk.context())).toBeUndefined()
  })

  test('ends after thirty days, however much it is used', async () => {
    const desk = await aSignInDesk()
    const token = await desk.signedIn()
    for (let hours = 0; hours < 30 * 24 - 10; hours += 10) {
      desk.wait(10 * hour)
      expect(await readSession(token, desk.context())).toBeDefined()
    }
    desk.wait(10 * hour)
    expect(await readSession(token, desk.context())).toBeUndefined()
  })

  test('that ran out is gone from the store with the next sign-in', async () => {
    const desk = await aSignInDesk()
    await desk.signedIn()
    desk.wait(day)
    await desk.signedIn()
    expect(await desk.tables.selectFrom('moderator_sessions').selectAll().execute()).toHaveLength(1)
  })

  test('ends at once when it is ended, and others go on', async () => {
    const desk = await aSignInDesk()
    const [first, second] = [await desk.signedIn(), await desk.signedIn()]
    await endSession(first, desk.context())
    expect(await readSession(first, desk.context())).toBeUndefined()
    expect(await readSession(second, desk.context())).toBeDefined()
  })

  test('ends at once when its moderator is shut out', async () => {
    const desk = await aSignInDesk()
    const token = await desk.signedIn()
    await desk.moderators.disable(desk.ana.id, desk.context().now)
    expect(await readSession(token, desk.context())).toBeUndefined()
    expect(await desk.sessions.of(desk.ana.id, desk.context().now)).toEqual([])
  })

  test('that was begun with a password changed since does not count', async () => {
    const desk = await aSignInDesk()
    const before = await desk.kept()
    await desk.moderators.reset(desk.ana.id, { passwordHash: 'another' })
    const late = { id: 'late', tokenHash: 'late', browser: '', startedAt: desk.context().now }
    await desk.sessions.start({ ...late, moderatorId: before.id, passwordVersion: before.passwordVersion })
    expect(await desk.sessions.find('late', desk.context().now)).toBeUndefined()
  })

  test('can be ended by nobody but its owner', async () => {
    const desk = await aSignInDesk()
    const token = await desk.signedIn()
    const { id } = await desk.sessionOf(token)
    await desk.sessions.end('somebody else', id)
    await desk.sessions.endOthers('somebody else', '')
    expect(await readSession(token, desk.context())).toBeDefined()
  })

  test('is listed with the others of its owner, the one in use first', async () => {
    const desk = await aSignInDesk()
    const first = await desk.signedIn({ browser: 'Firefox, Linux' })
    desk.wait(hour)
    await desk.signedIn({ browser: 'Safari, iOS' })
    expect((await listed()).map(({ browser }) => browser)).toEqual(['Safari, iOS', 'Firefox, Linux'])
    desk.wait(hour)
    await readSession(first, desk.context())
    expect((await listed()).map(({ browser }) => browser)).toEqual(['Firefox, Linux', 'Safari, iOS'])
    await desk.sessions.endOthers(desk.ana.id, (await desk.sessionOf(first)).id)
    expect((await listed()).map(({ browser }) => browser)).toEqual(['Firefox, Linux'])

    function listed() {
      return desk.sessions.of(desk.ana.id, desk.context().now)
    }
  })
})

describe('changing the password', { timeout: 30_000 }, () => {
  const next = 'um bonde chamado desejo'

  test('takes the new one from then on, ends other sessions, and goes on under another token', async () => {
    const desk = await aSignInDesk()
    const [own, other] = [await desk.signedIn(), await desk.signedIn()]
    const typed = { current: desk.password, next, again: next }
    const changed = await changePassword(typed, await desk.sessionOf(own), desk.context())
    if (changed.kind !== 'changed') throw new Error(changed.kind)
    expect(await readSession(own, desk.context())).toBeUndefined()
    expect(await readSession(other, desk.context())).toBeUndefined()
    expect(await readSession(changed.token, desk.context())).toMatchObject({
      moderator: { hasFirstPassword: false },
    })
    await expect(desk.signedIn()).rejects.toThrow('refused')
    expect(await desk.signedIn({}, next)).toMatch(/^[\w-]{43}$/)
  })

  test.each([
    ['too short', 'onze letras', 'too-short'],
    ['too long', 'x1y2z3'.repeat(40), 'too-long'],
    ['one letter again and again', 'aaaaaaaaaaaaaaaa', 'too-simple'],
    ['counting', '123456789012', 'too-simple'],
    ['a row of the keyboard', 'qwertyuiop12', 'too-simple'],
    ['hardly more than the name', 'ana prado 123', 'too-simple'],
  ])('refuses one that is %s', async (_what, password, fault) => {
    const desk = await aSignInDesk()
    const session = await desk.sessionOf(await desk.signedIn())
    const typed = { current: desk.password, next: password, again: password }
    expect(await changePassword(typed, session, desk.context())).toEqual({ kind: 'unfit', fault })
    await desk.signedIn()
  })

  test.each([
    [
      'was typed differently the second time',
      { again: 'um bonde chamado' },
      { kind: 'unfit', fault: 'differs' },
    ],
    ['comes without the present one', { current: 'outra coisa' }, { kind: 'refused' }],
  ])('refuses one that %s', async (_what, own, outcome) => {
    const desk = await aSignInDesk()
    const session = await desk.sessionOf(await desk.signedIn())
    const typed = { current: desk.password, next, again: next, ...own }
    expect(await changePassword(typed, session, desk.context())).toEqual(outcome)
    await desk.signedIn()
  })

  test('does not overwrite a reset that came in between', async () => {
    const desk = await aSignInDesk()
    const session = await desk.sessionOf(await desk.signedIn())
    const reset = (await resetModerator(desk.ana.id, undefined, desk.moderators)) ?? ''
    const typed = { current: desk.password, next, again: next }
    expect(await changePassword(typed, session, desk.context())).toEqual({ kind: 'refused' })
    await expect(desk.signedIn({}, next)).rejects.toThrow('refused')
    expect(await desk.signedIn({}, reset)).toMatch(/^[\w-]{43}$/)
  })

  test('refuses the present one as the new one', async () => {
    const desk = await aSignInDesk()
    const session = await desk.sessionOf(await desk.signedIn())
    const typed = { current: desk.password, next: desk.password, again: desk.password }
    expect(await changePassword(typed, session, desk.context())).toEqual({ kind: 'unfit', fault: 'same' })
  })

  test('lets nobody with a borrowed session try more than ten', async () => {
    const desk = await aSignInDesk()
    const session = await desk.sessionOf(await desk.signedIn())
    const kinds: string[] = []
    for (let i = 0; i < 11; i++)
      kinds.push(
        (await changePassword({ current: `x${i}`, next, again: next }, session, desk.context())).kind,
      )
    expect(kinds).toEqual([...Array(10).fill('refused'), 'too-many'])
  })

  test('takes an accent however the keyboard writes it', async () => {
    const desk = await aSignInDesk()
    const session = await desk.sessionOf(await desk.signedIn())
    const [nfc, nfd] = ['uma can\u00e7\u00e3o de ninar', 'uma canc\u0327a\u0303o de ninar']
    await changePassword({ current: desk.password, next: nfd, again: nfd }, session, desk.context())
    expect(await desk.signedIn({}, nfc)).toMatch(/^[\w-]{43}$/)
  })
})
