import { keyedHash, sameToken } from '../../config/sealing.ts'
import type { KnownModerator } from './moderator-store.ts'
import type { SignInContext } from './sign-in-context.ts'

/** How long there is to type a code after the password, in seconds. */
export const ticketSeconds = 10 * 60

type Signing = Pick<SignInContext, 'secret' | 'now'>

/** Says that somebody's password was right; good for the second step of signing in, and nothing else. */
export function madeTicket(moderator: KnownModerator, { secret, now }: Signing): string {
  const until = Math.floor(now.getTime() / 1000) + ticketSeconds
  return [moderator.id, until, signature(secret, moderator, until)].join('.')
}

/** The moderator of a ticket that still holds: in time, by the present password, and not shut out. */
export async function readTicket(
  ticket: string,
  { secret, now, moderators }: Signing & Pick<SignInContext, 'moderators'>,
): Promise<KnownModerator | undefined> {
  const [id, until, signed] = ticket.split('.')
  if (id === undefined || signed === undefined || Number(until) * 1000 <= now.getTime()) return undefined
  const moderator = await moderators.byId(id)
  if (!moderator || moderator.disabledAt) return undefined
  return sameToken(signed, signature(secret, moderator, Number(until))) ? moderator : undefined
}

function signature(secret: string, { id, passwordVersion }: KnownModerator, until: number): string {
  return keyedHash(secret, 'second-step', `${id} ${until} ${passwordVersion}`)
}
