import { foldedText } from '../plain-text.ts'
import { commentAsText } from '../render-comment.ts'
import type { Check } from './check.ts'

/**
 * Words that the paper wants to read before its readers do. Plain words, compared whole with what readers would
 * see, folded, so that neither a disguise gets through nor an innocent word that contains one is caught. Never
 * regular expressions.
 */
export const heldWords: Check = ({ comment, name }, { policy }) => {
  const seen = words(`${name}\n${commentAsText(comment)}`)
  const apart = lettersApart(seen)
  const found = policy.heldWords.some((held) => {
    const wanted = words(held)
    const isApart = apart.some((letters) => letters.includes(wanted.join('')))
    return wanted.length > 0 && (isApart || spaced(seen).includes(spaced(wanted)))
  })
  return found ? { score: 50, reason: 'held-word' } : undefined
}

function words(text: string): string[] {
  return foldedText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function spaced(parts: readonly string[]): string {
  return ` ${parts.join(' ')} `
}

/** "b a d" and "b.a.d" are "bad": runs of letters that stand alone, joined. */
function lettersApart(parts: readonly string[]): string[] {
  const runs = spaced(parts).match(/(?<= )(?:[\p{L}\p{N}] )+/gu) ?? []
  return runs.map((run) => run.replaceAll(' ', ''))
}
