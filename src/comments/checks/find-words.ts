import { foldedText } from '../plain-text.ts'
import { commentAsText } from '../render-comment.ts'
import type { Written } from './check.ts'

/**
 * The first of `wanted` that stands in a comment or its name. Plain words and phrases, compared whole with what
 * readers would see, folded, so that neither a disguise gets through nor an innocent word that contains one is
 * caught. Never regular expressions.
 */
export function findWords({ comment, name }: Written, wanted: readonly string[]): string | undefined {
  const seen = words(`${name}\n${commentAsText(comment)}`)
  const apart = lettersApart(seen)
  return wanted.find((text) => {
    const parts = words(text)
    const isApart = apart.some((letters) => letters.includes(parts.join('')))
    return parts.length > 0 && (isApart || spaced(seen).includes(spaced(parts)))
  })
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
