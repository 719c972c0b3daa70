import { seal, unseal } from '../../config/sealing.ts'
import type { KnownModerator } from './moderator-store.ts'

const purpose = 'totp-secret'

export function sealTotpSecret(secret: string, totpSecret: string): string {
  return seal(secret, purpose, totpSecret)
}

/** The secret that a moderator's codes come of; `undefined` without one, or when it was sealed with another SECRET. */
export function totpSecretOf({ twoFactor }: KnownModerator, secret: string): string | undefined {
  if (!twoFactor) return undefined
  try {
    return unseal(secret, purpose, twoFactor.sealedSecret)
  } catch {
    return undefined
  }
}
