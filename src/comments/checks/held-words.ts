import type { Check } from './check.ts'
import { findWords } from './find-words.ts'

/** Words that the paper wants to read before its readers do. */
export const heldWords: Check = (draft, { policy }) => {
  const detail = findWords(draft, policy.heldWords)
  return detail === undefined ? undefined : { score: 50, reason: 'held-word', detail }
}
