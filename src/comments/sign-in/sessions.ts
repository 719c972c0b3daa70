import { randomBytes } from 'node:crypto'
import { keyedHash } from '../../config/sealing.ts'
import type { KnownModerator } from './moderator-store.ts'
import type { Session } from './session-store.ts'
import type { SignInContext } from './sign-in-context.ts'

/** A session's use is noted when the last note is this old, in milliseconds: not with every request. */
const noteAfter = 5 * 60_000

/** Begins a session. @returns its token, 256 random bits, of which only a hash is kept */
export async function startSession(
  { id, passwordVersion }: KnownModerator,
  { sessions, secret, now, newId, browser }: SignInContext,
): Promise<string> {
  const token = madeToken()
  await sessions.start({
    ...{ id: newId(now), tokenHash: tokenHash(secret, token), moderatorId: id },
    ...{ passwordVersion, browser, startedAt: now },
  })
  return token
}

type Reading = Pick<SignInContext, 'sessions' | 'secret' | 'now'>

/** The session that a token is for; `undefined` when there is none, or it has ended. @throws StoreAway */
export async function readSession(
  token: string,
  { sessions, secret, now }: Reading,
): Promise<Session | undefined> {
  const session = await sessions.find(tokenHash(secret, token), now)
  if (session && now.getTime() - session.seenAt.getTime() > noteAfter)
    // Who can be read but not be noted is signed in all the same.
    await sessions.touch(session.id, now).catch(() => undefined)
  return session
}

/** Ends the session that a token is for, if there is one. */
export async function endSession(token: string, reading: Reading): Promise<void> {
  const session = await reading.sessions.find(tokenHash(reading.secret, token), reading.now)
  if (session) await reading.sessions.end(session.moderator.id, session.id)
}

export function madeToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(secret: string, token: string): string {
  return keyedHash(secret, 'moderator-session', token)
}
