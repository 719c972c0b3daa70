import type { CommentStatus } from '../../domain/comment.ts'
import { banned, bannedWords } from './banned.ts'
import type { Check, CheckFinding, Surroundings, Written } from './check.ts'
import { filledTrap } from './filled-trap.ts'
import { heldWords } from './held-words.ts'
import { manyInAnHour } from './many-in-an-hour.ts'
import { articleReview, firstTimer, holdAll } from './paper-rules.ts'
import { burst, repeatedText } from './repeated-text.ts'
import { reservedName } from './reserved-name.ts'
import { tooManyLinks } from './too-many-links.ts'
import { tooTall } from './too-tall.ts'

/** From these sums of scores on, a comment waits for a moderator, or is taken for spam. */
const thresholds = { held: 50, spam: 100 }

/** All of them are asked, so that moderators learn everything that speaks against a comment. */
const checks: readonly Check[] = [
  // Certain: spam by itself (100).
  filledTrap,
  banned,
  bannedWords,
  // What the comment says, and how: one holds it (50), two are spam.
  reservedName,
  tooTall(80), // lines
  tooManyLinks, // as many as site.yaml says
  heldWords, // those of site.yaml
  // What it has in common with others: one holds it (50), two are spam.
  manyInAnHour(20), // comments from one client; a large office may share an address
  repeatedText(20), // letters, below which a text is a commonplace
  burst(10, 20), // clients within ten minutes; letters
]

/** What the paper wants read whatever it says. Nothing of this makes a comment spam. */
const paperRules: readonly Check[] = [holdAll, firstTimer, articleReview]

export type Judged = {
  status: Extract<CommentStatus, 'published' | 'held' | 'spam'>
  findings: CheckFinding[]
}

/** What the checks have to say of a draft; services are not asked. */
export function suspicionsOf(draft: Written, around: Surroundings): CheckFinding[] {
  return checks.flatMap((check) => check(draft, around) ?? [])
}

/** What follows from everything that was found, and from the paper's rules. */
export function judgedBy(suspicions: CheckFinding[], draft: Written, around: Surroundings): Judged {
  const rules = paperRules.flatMap((rule) => rule(draft, around) ?? [])
  const score = scoreOf(suspicions)
  const isHeld = score + scoreOf(rules) >= thresholds.held
  const status = score >= thresholds.spam ? 'spam' : isHeld ? 'held' : 'published'
  return { status, findings: [...suspicions, ...rules] }
}

/** Whether what was found is enough to keep a comment from readers. */
export function holds(suspicions: readonly CheckFinding[]): boolean {
  return scoreOf(suspicions) >= thresholds.held
}

/** The same without any service: everything that can be known here. */
export function judge(draft: Written, around: Surroundings): Judged {
  return judgedBy(suspicionsOf(draft, around), draft, around)
}

function scoreOf(findings: readonly CheckFinding[]): number {
  return findings.reduce((sum, { score }) => sum + score, 0)
}
