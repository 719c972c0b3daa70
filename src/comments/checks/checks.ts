import type { CommentStatus, Draft, Finding } from '../../domain/comment.ts'
import type { Check, Surroundings } from './check.ts'
import { filledTrap } from './filled-trap.ts'
import { heldWords } from './held-words.ts'
import { reservedName } from './reserved-name.ts'
import { tooManyLinks } from './too-many-links.ts'

/** Cheap ones first; later ones may ask a service. */
const checks: readonly Check[] = [filledTrap, reservedName, tooManyLinks, heldWords]

/** From these sums of scores on, a comment waits for a moderator, or is taken for spam. */
const thresholds = { held: 50, spam: 100 }

/** What every check has to say, and what follows from it. */
export function judge(draft: Draft, around: Surroundings): { status: CommentStatus; findings: Finding[] } {
  const findings = checks.flatMap((check) => check(draft, around) ?? [])
  const score = findings.reduce((sum, finding) => sum + finding.score, 0)
  const status = score >= thresholds.spam ? 'spam' : score >= thresholds.held ? 'held' : 'published'
  return { status, findings }
}
