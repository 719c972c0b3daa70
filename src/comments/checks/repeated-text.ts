import { commentAsText } from '../render-comment.ts'
import type { Check, Written } from './check.ts'

/** The same client or author, saying the same once more. */
export function repeatedText(shortest: number): Check {
  return (draft, { evidence }) =>
    evidence.hasSentText && !isCommonplace(draft, shortest)
      ? { score: 50, reason: 'repeated-text' }
      : undefined
}

/** The same text from many clients at once: a campaign, or one machine behind many addresses. */
export function burst(clients: number, shortest: number): Check {
  return (draft, { evidence }) =>
    evidence.clientsWithText >= clients && !isCommonplace(draft, shortest)
      ? { score: 50, reason: 'burst', detail: String(evidence.clientsWithText) }
      : undefined
}

/** "Parabéns!" and "Concordo." are what many people say; nobody says the same sentence, or the same link. */
function isCommonplace({ comment }: Written, shortest: number): boolean {
  const letters = commentAsText(comment).match(/[\p{L}\p{N}]/gu) ?? []
  return letters.length < shortest && !/https?:|www\./i.test(comment)
}
