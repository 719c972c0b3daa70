import { accountKey } from './account-key.ts'
import { limited, type TooMany } from './bad-tries.ts'
import type { KnownModerator } from './moderator-store.ts'
import { hashPassword, isPassword } from './password.ts'
import { type PasswordFault, passwordFault } from './password-faults.ts'
import type { Session } from './session-store.ts'
import { madeToken, tokenHash } from './sessions.ts'
import type { SignInContext } from './sign-in-context.ts'

export type PasswordOutcome =
  /** The session goes on under this token; all others have ended. */
  | { kind: 'changed'; token: string }
  | { kind: 'unfit'; fault: PasswordFault | 'differs' | 'same' }
  | { kind: 'refused' }
  | TooMany

export type TypedPasswords = { current: string; next: string; again: string }

/** Gives somebody who is signed in another password. @throws StoreAway */
export async function changePassword(
  { current, next, again }: TypedPasswords,
  { id, moderator }: Session,
  context: SignInContext,
): Promise<PasswordOutcome> {
  const fault = next === again ? passwordFault(next, moderator.name) : 'differs'
  if (fault) return { kind: 'unfit', fault }
  const confirmed = await confirmPassword(current, moderator, context)
  if (confirmed.kind !== 'confirmed') return confirmed
  if (await isPassword(next, moderator.passwordHash)) return { kind: 'unfit', fault: 'same' }
  const token = madeToken()
  // To hash takes long enough for the password to be reset meanwhile, and a reset has the last word.
  const password = { hash: await hashPassword(next), isFirst: false, seenVersion: moderator.passwordVersion }
  const kept = { id, tokenHash: tokenHash(context.secret, token) }
  const isSet = await context.moderators.setPassword(moderator.id, password, kept)
  return isSet ? { kind: 'changed', token } : { kind: 'refused' }
}

/** Asks for the present password again, before what a borrowed session must not do. */
export async function confirmPassword(
  password: string,
  moderator: KnownModerator,
  context: SignInContext,
): Promise<{ kind: 'confirmed' } | { kind: 'refused' } | TooMany> {
  const who = [context.clientKey, accountKey(moderator.name, moderator, context)]
  const right = await limited(who, context, async () =>
    (await isPassword(password, moderator.passwordHash)) ? ({ kind: 'confirmed' } as const) : undefined,
  )
  return right ?? { kind: 'refused' }
}
