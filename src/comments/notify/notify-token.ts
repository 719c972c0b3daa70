import { keyedHash, sameToken } from '../../config/sealing.ts'

/** Whoever holds a token may do one thing to one subscription; it tells its id and end, and nothing else. */
export type TokenPurpose = 'confirm' | 'unsubscribe'

/** How long the question whether an address is its author's can be answered, in milliseconds. */
export const confirmWithin = 7 * 24 * 60 * 60_000

/** @param until when it ends, in milliseconds; 0 for never, as for the links that end mails */
export function notifyToken(secret: string, purpose: TokenPurpose, id: string, until = 0): string {
  const said = `${id}.${Math.ceil(until / 1000).toString(36)}`
  return `${said}.${keyedHash(secret, `notify-${purpose}`, said)}`
}

/** "late" is a true token after its end; everything that is no token of this purpose is "unknown". */
export type ReadToken = { kind: 'valid' | 'late'; id: string } | { kind: 'unknown' }

/** @param secrets the present one, and one before it that mails on their way were made with */
export function readNotifyToken(
  secrets: readonly string[],
  purpose: TokenPurpose,
  token: string,
  now: number,
): ReadToken {
  const [id = '', until = ''] = token.split('.')
  const ends = Number.parseInt(until, 36) * 1000
  const isOurs = (secret: string) => sameToken(token, notifyToken(secret, purpose, id, ends))
  if (!(ends >= 0) || !secrets.some(isOurs)) return { kind: 'unknown' }
  return { kind: ends === 0 || now < ends ? 'valid' : 'late', id }
}

/** The purpose that an address names; `undefined` when it is none. */
export function tokenPurpose(named: unknown): TokenPurpose | undefined {
  return named === 'confirm' || named === 'unsubscribe' ? named : undefined
}
