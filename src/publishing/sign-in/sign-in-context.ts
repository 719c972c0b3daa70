import type { IncomingMessage } from 'node:http'
import { browserName } from '../../comments/sign-in/browser-name.ts'
import type { SignInContext } from '../../comments/sign-in/sign-in-context.ts'
import type { Wired } from '../../wiring.ts'
import { clientKey } from '../client-key.ts'
import { readCookie } from './desk-cookies.ts'

/** What the use cases of sign-in take, as of one request. @throws StoreAway */
export async function signInContext(request: IncomingMessage, wired: Wired): Promise<SignInContext> {
  const { comments, signIn, secret, now, newId, env } = wired
  const store = await comments()
  return {
    ...(await signIn()),
    ...{ secret, now: now(), newId, clientKey: clientKey(request, wired) },
    takeTurn: (...turn) => store.takeTurn(...turn),
    browserMark: readCookie('browser', request, env),
    browser: browserName(request.headers['user-agent'] ?? ''),
  }
}
