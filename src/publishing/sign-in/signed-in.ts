import type { IncomingMessage } from 'node:http'
import type { Session } from '../../comments/sign-in/session-store.ts'
import { readSession } from '../../comments/sign-in/sessions.ts'
import type { Moderator } from '../../domain/moderator.ts'
import type { Wired } from '../../wiring.ts'
import { readCookie } from './desk-cookies.ts'

type Around = Pick<Wired, 'env' | 'signIn' | 'secret' | 'now'>

/**
 * Who is signed in. Every handler of the desk asks this itself: a guard that stands elsewhere can be gone round.
 * Nothing in the answer is secret.
 *
 * @throws StoreAway
 */
export async function signedIn(
  request: Pick<IncomingMessage, 'headers'>,
  wired: Around,
): Promise<Moderator | undefined> {
  const session = await sessionOf(request, wired)
  return session && plainModerator(session.moderator)
}

/** The session that a request comes with. What it knows of its moderator is not for any page. @throws StoreAway */
export async function sessionOf(
  request: Pick<IncomingMessage, 'headers'>,
  { env, signIn, secret, now }: Around,
): Promise<Session | undefined> {
  const token = readCookie('session', request, env)
  if (token === '') return undefined
  return readSession(token, { ...(await signIn()), secret, now: now() })
}

/** Without what only sign-in may know. */
export function plainModerator({ id, name, role }: Moderator): Moderator {
  return { id, name, role }
}
