import { describe, expect, test } from 'vitest'
import { enterCode } from '../../../src/comments/sign-in/enter-code.ts'
import { signIn } from '../../../src/comments/sign-in/sign-in.ts'
import {
  confirmTwoFactor,
  offeredSecret,
  offerTwoFactor,
  stopTwoFactor,
} from '../../../src/comments/sign-in/two-factor.ts'
import { aSignInDesk, type SignInDesk } from '../../builders/a-sign-in-desk.ts'

/** Switches Ana's second factor on, and lets a minute pass. */
async function switchedOn(desk: SignInDesk) {
  await offerTwoFactor(desk.password, await desk.kept(), desk.context())
  const secret = offeredSecret(await desk.kept(), desk.secret) ?? ''
  const confirmed = await confirmTwoFactor(desk.codeOf(secret), await desk.kept(), desk.context())
  if (confirmed.kind !== 'on') throw new Error(confirmed.kind)
  desk.wait(60)
  return { secret, recoveryCodes: confirmed.recoveryCodes }
}

async function ticketOf(desk: SignInDesk): Promise<string> {
  const outcome = await signIn({ name: 'Ana Prado', password: desk.password }, desk.context())
  if (outcome.kind !== 'code-wanted') throw new Error(outcome.kind)
  return outcome.ticket
}

describe('switching two-factor on', () => {
  test('takes the password and a code, and asks for codes only then', async () => {
    const desk = await aSignInDesk()
    expect(await offerTwoFactor('outra senha', await desk.kept(), desk.context())).toEqual({
      kind: 'refused',
    })
    expect(offeredSecret(await desk.kept(), desk.secret)).toBeUndefined()
    expect(await offerTwoFactor(desk.password, await desk.kept(), desk.context())).toEqual({ kind: 'done' })
    const secret = offeredSecret(await desk.kept(), desk.secret) ?? ''
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    await desk.signedIn()
    expect(await confirmTwoFactor('000000', await desk.kept(), desk.context())).toEqual({ kind: 'refused' })
    await desk.signedIn()
    const confirmed = await confirmTwoFactor(desk.codeOf(secret), await desk.kept(), desk.context())
    if (confirmed.kind !== 'on') throw new Error(confirmed.kind)
    expect(new Set(confirmed.recoveryCodes).size).toBe(10)
    expect(confirmed.recoveryCodes[0]).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    await expect(desk.signedIn()).rejects.toThrow('code-wanted')
  })

  test('shows the secret never again, and keeps neither it nor the codes as they are', async () => {
    const desk = await aSignInDesk()
    const { secret, recoveryCodes } = await switchedOn(desk)
    expect(offeredSecret(await desk.kept(), desk.secret)).toBeUndefined()
    const kept = JSON.stringify([
      await desk.tables.selectFrom('moderators').selectAll().execute(),
      await desk.tables.selectFrom('moderator_recovery_codes').selectAll().execute(),
    ])
    for (const text of [secret, ...recoveryCodes]) expect(kept).not.toContain(text)
  })

  test('never switches on a secret that was offered after the one confirmed', async () => {
    const desk = await aSignInDesk()
    await offerTwoFactor(desk.password, await desk.kept(), desk.context())
    const seen = await desk.kept()
    const code = desk.codeOf(offeredSecret(seen, desk.secret) ?? '')
    await offerTwoFactor(desk.password, await desk.kept(), desk.context())
    expect(await confirmTwoFactor(code, seen, desk.context())).toEqual({ kind: 'refused' })
    await desk.signedIn()
  })

  test('does not replace a secret in use', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    await offerTwoFactor(desk.password, await desk.kept(), desk.context())
    expect(await confirmTwoFactor(desk.codeOf(secret), await desk.kept(), desk.context())).toEqual({
      kind: 'refused',
    })
    const outcome = await enterCode(
      { ticket: await ticketOf(desk), code: desk.codeOf(secret) },
      desk.context(),
    )
    expect(outcome.kind).toBe('signed-in')
  })

  test('can be undone with the password, and not without', async () => {
    const desk = await aSignInDesk()
    await switchedOn(desk)
    expect(await stopTwoFactor('outra senha', await desk.kept(), desk.context())).toEqual({ kind: 'refused' })
    await expect(desk.signedIn()).rejects.toThrow('code-wanted')
    expect(await stopTwoFactor(desk.password, await desk.kept(), desk.context())).toEqual({ kind: 'done' })
    await desk.signedIn()
    expect(await desk.tables.selectFrom('moderator_recovery_codes').selectAll().execute()).toEqual([])
  })
})

describe('the second step of signing in', { timeout: 30_000 }, () => {
  test('takes a code once', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    const [ticket, code] = [await ticketOf(desk), desk.codeOf(secret)]
    const outcomes = await Promise.all([1, 2].map(() => enterCode({ ticket, code }, desk.context())))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'signed-in'])
  })

  test.each([
    ['of the step before', -1, 'signed-in'],
    ['of the next step', 1, 'signed-in'],
    ['two steps old', -2, 'refused'],
    ['two steps early', 2, 'refused'],
  ])('looks at the clock: a code %s', async (_what, steps, kind) => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    desk.wait(60)
    const code = desk.codeOf(secret, steps)
    expect((await enterCode({ ticket: await ticketOf(desk), code }, desk.context())).kind).toBe(kind)
  })

  test('takes no code that is older than the last one taken', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    const ticket = await ticketOf(desk)
    const [earlier, later] = [desk.codeOf(secret), desk.codeOf(secret, 1)]
    expect((await enterCode({ ticket, code: later }, desk.context())).kind).toBe('signed-in')
    expect((await enterCode({ ticket, code: earlier }, desk.context())).kind).toBe('refused')
  })

  test('takes a code with blanks, as apps show it', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    const code = desk.codeOf(secret).replace(/^.../, '$& ')
    expect((await enterCode({ ticket: await ticketOf(desk), code }, desk.context())).kind).toBe('signed-in')
  })

  test('takes each recovery code once, however it is written', async () => {
    const desk = await aSignInDesk()
    const { recoveryCodes } = await switchedOn(desk)
    const [first = '', second = ''] = recoveryCodes
    const written = [first, first, second.toUpperCase().replaceAll('-', ' '), second]
    const kinds: string[] = []
    for (const code of written)
      kinds.push((await enterCode({ ticket: await ticketOf(desk), code }, desk.context())).kind)
    expect(kinds).toEqual(['signed-in', 'refused', 'signed-in', 'refused'])
  })

  test('lets nobody try more than ten codes', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    const ticket = await ticketOf(desk)
    const kinds: string[] = []
    for (let i = 0; i < 11; i++) {
      const own = desk.context({ clientKey: `client ${i}` })
      kinds.push((await enterCode({ ticket, code: `abc${i}` }, own)).kind)
    }
    expect(kinds).toEqual([...Array(10).fill('refused'), 'too-many'])
    const right = { ticket, code: desk.codeOf(secret) }
    expect((await enterCode(right, desk.context({ clientKey: 'new' }))).kind).toBe('too-many')
  })

  test('53. takes a ticket of its own making only, for ten minutes, for one moderator and password', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    const ticket = await ticketOf(desk)
    const [id, until = '', signed = ''] = ticket.split('.')
    const kindOf = async (given: string) =>
      (await enterCode({ ticket: given, code: desk.codeOf(secret) }, desk.context())).kind
    for (const forged of [
      ...['', '.', '..', 'x.y.z', `${id}.${until}`, `${id}.${until}.`],
      ...[`${id}.${Number(until) + 600}.${signed}`, `somebody.${until}.${signed}`],
      ...[`${id}.${until}.${signed.slice(1)}`, `${id}.Infinity.${signed}`, `${id}.NaN.${signed}`],
    ])
      expect(await kindOf(forged), forged).toBe('start-again')
    expect(ticket).not.toMatch(/Ana|argon2/)
    await desk.moderators.reset(desk.ana.id, { passwordHash: 'another' })
    expect(await kindOf(ticket)).toBe('start-again')
  })

  test('refuses every code when the deployment has another secret', async () => {
    const desk = await aSignInDesk()
    const { secret, recoveryCodes } = await switchedOn(desk)
    const other = desk.context({ secret: 'another secret of the deployment' })
    const outcome = await signIn({ name: 'Ana Prado', password: desk.password }, other)
    if (outcome.kind !== 'code-wanted') throw new Error(outcome.kind)
    for (const code of [desk.codeOf(secret), recoveryCodes[0] ?? ''])
      expect((await enterCode({ ticket: outcome.ticket, code }, other)).kind).toBe('refused')
  })

  test('takes no ticket after ten minutes, and none of somebody who was shut out', async () => {
    const desk = await aSignInDesk()
    const { secret } = await switchedOn(desk)
    const early = await ticketOf(desk)
    desk.wait(600)
    const late = { ticket: early, code: desk.codeOf(secret) }
    expect((await enterCode(late, desk.context())).kind).toBe('start-again')
    const ticket = await ticketOf(desk)
    await desk.moderators.disable(desk.ana.id, desk.context().now)
    expect((await enterCode({ ticket, code: desk.codeOf(secret) }, desk.context())).kind).toBe('start-again')
  })
})
