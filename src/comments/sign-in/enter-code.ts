import { unseal } from '../../config/sealing.ts'
import { limited, type TooMany } from './bad-tries.ts'
import type { KnownModerator } from './moderator-store.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { startSession } from './sessions.ts'
import type { SignInContext } from './sign-in-context.ts'
import { readTicket } from './ticket.ts'
import { stepOfCode } from './totp.ts'

export type CodeOutcome =
  | { kind: 'signed-in'; token: string; moderator: KnownModerator }
  /** The ticket is too old, or none. */
  | { kind: 'start-again' }
  | { kind: 'refused' }
  | TooMany

/** The second step of signing in: a code of the app, or a recovery code. @throws StoreAway */
export async function enterCode(
  { ticket, code }: { ticket: string; code: string },
  context: SignInContext,
): Promise<CodeOutcome> {
  const moderator = await readTicket(ticket, context)
  if (!moderator) return { kind: 'start-again' }
  const who = [context.clientKey, `code:${moderator.id}`]
  const known = await limited(who, context, async () =>
    (await takeCode(moderator, code, context)) ? moderator : undefined,
  )
  if (known === undefined) return { kind: 'refused' }
  if ('kind' in known) return known
  return { kind: 'signed-in', token: await startSession(known, context), moderator: known }
}

/** Whether a code is right. A right one is used up. */
async function takeCode(
  { id, twoFactor }: KnownModerator,
  code: string,
  { moderators, secret, now }: SignInContext,
): Promise<boolean> {
  if (!twoFactor?.isOn) return false
  const step = stepOfCode(unseal(secret, 'totp-secret', twoFactor.sealedSecret), code, now)
  if (step !== undefined) return moderators.takeStep(id, step)
  return moderators.takeRecoveryCode(id, recoveryCodeHash(secret, id, code))
}
