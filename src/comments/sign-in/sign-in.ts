import { accountKey } from './account-key.ts'
import { limited, type TooMany } from './bad-tries.ts'
import type { KnownModerator } from './moderator-store.ts'
import { isPassword } from './password.ts'
import { startSession } from './sessions.ts'
import type { SignInContext } from './sign-in-context.ts'
import { madeTicket } from './ticket.ts'

export type SignInOutcome =
  | { kind: 'signed-in'; token: string; moderator: KnownModerator }
  /** The password is right; a code is still to come, with this ticket. */
  | { kind: 'code-wanted'; ticket: string }
  /** Nobody learns whether it was the name or the password, or whether somebody was shut out. */
  | { kind: 'refused' }
  | TooMany

/** The first step of signing in. @throws StoreAway */
export async function signIn(
  { name, password }: { name: string; password: string },
  context: SignInContext,
): Promise<SignInOutcome> {
  const moderator = await context.moderators.byName(name)
  const usable = moderator?.disabledAt ? undefined : moderator
  const who = [context.clientKey, accountKey(name, moderator, context)]
  const known = await limited(who, context, async () =>
    (await isPassword(password, usable?.passwordHash)) ? usable : undefined,
  )
  if (known === undefined) return { kind: 'refused' }
  if ('kind' in known) return known
  if (known.twoFactor?.isOn) return { kind: 'code-wanted', ticket: madeTicket(known, context) }
  return { kind: 'signed-in', token: await startSession(known, context), moderator: known }
}
