import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { setCookie } from '../../../src/publishing/sign-in/desk-cookies.ts'
import { signedIn } from '../../../src/publishing/sign-in/signed-in.ts'
import { aSignInDesk } from '../../builders/a-sign-in-desk.ts'

const request = (cookie?: string) =>
  ({ headers: cookie === undefined ? {} : { cookie } }) as Pick<IncomingMessage, 'headers'>

async function aDesk(SITE_URL = 'https://gazeta.example') {
  const desk = await aSignInDesk()
  const { moderators, sessions, secret, context } = desk
  const env = { SITE_URL } as Parameters<typeof signedIn>[1]['env']
  const wired = { env, secret, signIn: async () => ({ moderators, sessions }), now: () => context().now }
  const [pair = ''] = setCookie('session', await desk.signedIn(), env).split(';')
  return { desk, wired, pair }
}

test('a browser with the cookie is signed in, and nothing secret is told of who it is', async () => {
  const { desk, wired, pair } = await aDesk()
  expect(pair).toMatch(/^__Host-prelo-session=/)
  for (const cookie of [pair, `a=b; ${pair}`, `${pair};c=d`])
    expect(await signedIn(request(cookie), wired)).toEqual({
      id: desk.ana.id,
      name: 'Ana Prado',
      role: 'moderator',
    })
})

test('every other browser is not', async () => {
  const { wired, pair } = await aDesk()
  const [, token] = pair.split('=')
  const others = [
    ...[undefined, '', 'a=b', pair.slice(0, -1), `${pair}x`, `prelo-session=${token}`],
    ...[`x${pair}`, `__Host-prelo-session=; x=${token}`, pair.replace('__Host', '__host')],
  ]
  for (const cookie of others) expect(await signedIn(request(cookie), wired), cookie).toBeUndefined()
})

test('nor is one whose session has ended, or that comes too late', async () => {
  const { desk, wired, pair } = await aDesk('http://localhost:3000')
  expect(pair).toMatch(/^prelo-session=/)
  expect(await signedIn(request(pair), wired)).toBeDefined()
  desk.wait(12 * 3600)
  expect(await signedIn(request(pair), wired)).toBeUndefined()
})
