import { keyedHash } from '../config/sealing.ts'
import type { BanKind } from './checks/evidence.ts'
import { addressGroup } from './client-address.ts'
import { emailKey } from './comment-keys.ts'
import { nameKey } from './name-key.ts'
import { foldedText } from './plain-text.ts'

/** The key of a client: its whole IPv4 address, or the /64 of its IPv6 address. */
export function clientKey(secret: string, address: string): string {
  return keyedHash(secret, 'client-address', addressGroup(address))
}

/** What a ban is found by: the `value` of its row, from what a moderator typed. */
export function banValue(secret: string, kind: BanKind, typed: string): string {
  switch (kind) {
    case 'name':
      return nameKey(typed)
    case 'email':
      return emailKey(secret, typed)
    case 'address':
      return clientKey(secret, typed.trim())
    case 'word':
      return foldedText(typed).trim()
  }
}
