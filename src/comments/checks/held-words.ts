import { foldedText } from '../plain-text.ts'
import type { Check } from './check.ts'

/**
 * Words that the paper wants to read before its readers do. Plain words, compared whole after folding, so that
 * neither a disguise gets through nor an innocent word that contains one is caught. Never regular expressions.
 */
export const heldWords: Check = ({ comment, name }, { policy }) => {
  const text = spaced(`${name} ${comment}`)
  const found = policy.heldWords.some((word) => text.includes(spaced(word)))
  return found ? { score: 50, reason: 'held-word' } : undefined
}

function spaced(text: string): string {
  return ` ${foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
