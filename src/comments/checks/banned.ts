import type { Check } from './check.ts'
import { findWords } from './find-words.ts'

/** Whoever is banned hears nothing of it; moderators find the comment among the spam, with the ban's reason. */
export const banned: Check = (_draft, { evidence }) => {
  const [ban] = evidence.bans
  if (!ban) return undefined
  return { score: 100, reason: `banned-${ban.kind}`, ...(ban.reason && { detail: ban.reason }) }
}

/** A banned word is more than a held one: it is only written by those whom nobody wants to read. */
export const bannedWords: Check = (draft, { evidence }) => {
  const detail = findWords(draft, evidence.bannedWords)
  return detail === undefined ? undefined : { score: 100, reason: 'banned-word', detail }
}
