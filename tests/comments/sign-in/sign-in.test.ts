import { describe, expect, test } from 'vitest'
import { madeBrowserMark } from '../../../src/comments/sign-in/account-key.ts'
import { addModerator, resetModerator } from '../../../src/comments/sign-in/add-moderator.ts'
import { signIn } from '../../../src/comments/sign-in/sign-in.ts'
import { aSignInDesk, type SignInDesk } from '../../builders/a-sign-in-desk.ts'

const wrong = 'nao-e-esta-a-senha'

/** What becomes of one attempt after the other. */
async function tries(desk: SignInDesk, attempts: { name?: string; password?: string; client?: string }[]) {
  const kinds: string[] = []
  for (const { name = 'Ana Prado', password = wrong, client = 'a client' } of attempts)
    kinds.push((await signIn({ name, password }, desk.context({ clientKey: client }))).kind)
  return kinds
}

const bad = (count: number, own: { name?: string; client?: (i: number) => string } = {}) =>
  Array.from({ length: count }, (_, i) => ({
    ...(own.name !== undefined && { name: own.name }),
    ...(own.client && { client: own.client(i) }),
  }))

describe('signing in', { timeout: 30_000 }, () => {
  test('takes the right password, and the name in any case', async () => {
    const desk = await aSignInDesk()
    const outcome = await signIn({ name: '  ana   PRADO ', password: desk.password }, desk.context())
    expect(outcome).toMatchObject({
      kind: 'signed-in',
      moderator: { name: 'Ana Prado', role: 'moderator', hasFirstPassword: true },
    })
  })

  test.each([
    ['another password', 'Ana Prado', wrong],
    ['no password', 'Ana Prado', ''],
    ['a name that nobody has', 'Bia', 'whatever'],
    ['no name', '', 'whatever'],
    ['a name that would be SQL', "Ana Prado' or 1=1 --", 'whatever'],
  ])('refuses %s', async (_what, name, password) => {
    const desk = await aSignInDesk()
    expect(await signIn({ name, password }, desk.context())).toEqual({ kind: 'refused' })
  })

  test('refuses whoever was shut out as it refuses a wrong password', async () => {
    const desk = await aSignInDesk()
    await desk.moderators.disable(desk.ana.id, desk.context().now)
    expect(await signIn({ name: 'Ana Prado', password: desk.password }, desk.context())).toEqual({
      kind: 'refused',
    })
  })

  test('gives another token each time, and keeps none of them', async () => {
    const desk = await aSignInDesk()
    const tokens = [await desk.signedIn(), await desk.signedIn()]
    expect(tokens[0]).toMatch(/^[\w-]{43}$/)
    expect(tokens[1]).not.toBe(tokens[0])
    const kept = JSON.stringify(await desk.tables.selectFrom('moderator_sessions').selectAll().execute())
    expect(kept).toContain(desk.ana.id)
    for (const token of tokens) expect(kept).not.toContain(token)
  })

  test('takes as long for a name that nobody has', async () => {
    const desk = await aSignInDesk()
    await tries(desk, [{ name: 'Bia' }])
    const times: Record<string, number[]> = { 'Ana Prado': [], Bia: [] }
    for (let i = 0; i < 9; i++)
      for (const [name, taken] of Object.entries(times)) {
        const begun = performance.now()
        expect(await tries(desk, [{ name, client: `client ${i}` }])).toEqual(['refused'])
        taken.push(performance.now() - begun)
      }
    const median = (values: number[] = []) => values.toSorted((a, b) => a - b)[4] ?? 0
    const ratio = median(times.Bia) / median(times['Ana Prado'])
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })
})

describe('bad passwords', { timeout: 30_000 }, () => {
  test('at one account are ten, from wherever they come, and then not even the right one counts', async () => {
    const desk = await aSignInDesk()
    expect(await tries(desk, bad(11, { client: (i) => `client ${i}` }))).toEqual([
      ...Array(10).fill('refused'),
      'too-many',
    ])
    const right = { name: 'Ana Prado', password: desk.password }
    expect(await signIn(right, desk.context({ clientKey: 'one more' }))).toEqual({
      kind: 'too-many',
      retryAfterSeconds: 900,
    })
    desk.wait(900)
    expect(await signIn(right, desk.context({ clientKey: 'one more' }))).toMatchObject({ kind: 'signed-in' })
  })

  test('at a name that nobody has are as many', async () => {
    const desk = await aSignInDesk()
    const attempts = bad(11, { name: 'Bia', client: (i) => `client ${i}` })
    expect((await tries(desk, attempts)).at(-1)).toBe('too-many')
  })

  test('from one client are ten, whatever the names', async () => {
    const desk = await aSignInDesk()
    const attempts = Array.from({ length: 11 }, (_, i) => ({ name: `Nome ${i}` }))
    expect(await tries(desk, attempts)).toEqual([...Array(10).fill('refused'), 'too-many'])
    expect(await tries(desk, [{ password: desk.password }])).toEqual(['too-many'])
    expect(await tries(desk, [{ password: desk.password, client: 'elsewhere' }])).toEqual(['signed-in'])
  })

  test('of a client that has to wait do not count against an account', async () => {
    const desk = await aSignInDesk()
    await tries(desk, bad(10, { name: 'Bia' }))
    expect(await tries(desk, bad(20))).toEqual(Array(20).fill('too-many'))
    expect(await tries(desk, [{ password: desk.password, client: 'elsewhere' }])).toEqual(['signed-in'])
  })

  test('are counted, good ones are not', async () => {
    const desk = await aSignInDesk()
    const right = Array.from({ length: 12 }, () => ({ password: desk.password }))
    expect(await tries(desk, right)).toEqual(Array(12).fill('signed-in'))
  })

  test('that come at once are no more than ten', async () => {
    const desk = await aSignInDesk()
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        signIn({ name: 'Ana Prado', password: wrong }, desk.context({ clientKey: `client ${i}` })),
      ),
    )
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(10)
    expect(outcomes.filter(({ kind }) => kind === 'too-many')).toHaveLength(20)
  })

  test('of strangers do not shut the owner out of a browser that she has signed in with', async () => {
    const desk = await aSignInDesk()
    await tries(desk, bad(11, { client: (i) => `stranger ${i}` }))
    const right = { name: 'Ana Prado', password: desk.password }
    const own = { clientKey: 'home', browserMark: madeBrowserMark(desk.secret, desk.ana.id) }
    expect(await signIn(right, desk.context(own))).toMatchObject({ kind: 'signed-in' })
    const ofSomebodyElse = { clientKey: 'home', browserMark: madeBrowserMark(desk.secret, 'somebody else') }
    expect(await signIn(right, desk.context(ofSomebodyElse))).toMatchObject({ kind: 'too-many' })
  })

  test('are ten in a known browser too', async () => {
    const desk = await aSignInDesk()
    const browserMark = madeBrowserMark(desk.secret, desk.ana.id)
    const kinds: string[] = []
    for (let i = 0; i < 11; i++) {
      const own = { clientKey: `client ${i}`, browserMark }
      kinds.push((await signIn({ name: 'Ana Prado', password: wrong }, desk.context(own))).kind)
    }
    expect(kinds).toEqual([...Array(10).fill('refused'), 'too-many'])
  })
})

describe('adding a moderator', () => {
  test.each(['Ana Prado', 'ANA PRADO', ' ana  prado ', 'Ana Prado'])(
    'refuses the name “%s”, which is taken',
    async (name) => {
      const desk = await aSignInDesk()
      const again = { id: 'another', name, role: 'admin' } as const
      expect(await addModerator(again, desk.context())).toBeUndefined()
      expect(await desk.moderators.list()).toMatchObject([{ name: 'Ana Prado', role: 'moderator' }])
      expect(await tries(desk, [{ password: desk.password }])).toEqual(['signed-in'])
    },
  )

  test('gives passwords of five groups that nobody could guess, and keeps only a hash of Argon2id', async () => {
    const desk = await aSignInDesk()
    expect(desk.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
    expect((await desk.kept()).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

test('a reset gives another first password, ends sessions and the second factor, and brings back', async () => {
  const desk = await aSignInDesk()
  const token = await desk.signedIn()
  await desk.moderators.offerTwoFactor(desk.ana.id, 'sealed')
  await desk.moderators.switchTwoFactorOn(desk.ana.id, 'sealed', ['a hash'])
  await desk.moderators.disable(desk.ana.id, desk.context().now)
  const password = (await resetModerator(desk.ana.id, 'admin', desk.moderators)) ?? ''
  await expect(desk.sessionOf(token)).rejects.toThrow()
  expect(await tries(desk, [{ password: desk.password }, { password }])).toEqual(['refused', 'signed-in'])
  expect(await desk.kept()).toMatchObject({ role: 'admin', twoFactor: undefined, disabledAt: undefined })
  expect(await desk.moderators.takeRecoveryCode(desk.ana.id, 'a hash')).toBe(false)
})
