import { keyedHash } from '../../config/sealing.ts'
import { madeGroups } from './made-password.ts'

const count = 10

/** Codes for the day when the phone is lost, such as "h4wk-2mpx-9rtz" (59 bits); each is good once. */
export function madeRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => madeGroups(3))
}

/** What is kept of a code. Capitals, blanks and hyphens do not count. */
export function recoveryCodeHash(secret: string, moderatorId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[\s-]/g, '')
  return keyedHash(secret, 'recovery-code', `${moderatorId} ${plain}`)
}
