import { commentAsText } from '../render-comment.ts'
import type { Check } from './check.ts'

/**
 * Few characters can take much room: a line for each letter pushes everybody else's comments off the screen. What
 * counts is lines that somebody ended, as readers see them; long prose takes its room by right.
 */
export function tooTall(mostLines: number): Check {
  return ({ comment }) => {
    const lines = commentAsText(comment).trim().split('\n').length
    return lines > mostLines ? { score: 50, reason: 'too-tall', detail: String(lines) } : undefined
  }
}
