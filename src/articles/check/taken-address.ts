import { wordPressIds } from '../../config/wordpress-ids.ts'
import { addressKey, splitAddress } from '../../domain/canonical-address.ts'
import type { Advice } from '../../site/messages/advice.ts'
import { type Addresses, isOldUpload } from './addresses.ts'

/** The front page with one of these is an old address; Next hands on no other query. */
const wordPress = new RegExp(`^(?:${wordPressIds.join('|')})=`)

/** What to tell of an old address that the paper has itself, so that nobody would be led on from there. */
export function takenAddress(written: string, addresses: Addresses, advice: Advice): string | undefined {
  const [path, query] = splitAddress(written)
  if (isOldUpload(path) || !addresses.at(path)) return undefined
  if (query === undefined) return advice.aliasTaken(path)
  return addressKey(written).startsWith('/?') && wordPress.test(query) ? undefined : advice.aliasQuery(path)
}
