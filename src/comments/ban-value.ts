import type { BanKind } from './checks/evidence.ts'
import { clientKey, emailKey } from './comment-keys.ts'
import { nameKey } from './name-key.ts'
import { foldedText } from './plain-text.ts'

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
