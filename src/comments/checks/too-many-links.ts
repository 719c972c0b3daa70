import { renderComment } from '../render-comment.ts'
import type { Check } from './check.ts'

/**
 * Links are what most spam is for. What counts is what readers are shown
 * as a link, however it is typed, and what only lacks a known ending to be one.
 */
export const tooManyLinks: Check = ({ comment, name }, { policy }) => {
  const html = renderComment(name) + renderComment(comment)
  const shown = html.match(/<a /g)?.length ?? 0
  const meant = html.replace(/<a .*?<\/a>/gs, '').match(/\bwww\.\w/gi)?.length ?? 0
  return shown + meant > policy.maxLinks ? { score: 50, reason: 'too-many-links' } : undefined
}
