import type { Surroundings } from '../../src/comments/checks/check.ts'
import type { Evidence } from '../../src/comments/checks/evidence.ts'
import type { Draft } from '../../src/domain/comment.ts'
import type { CommentPolicy } from '../../src/domain/site.ts'

/** A clean and valid comment, before anybody judges it. */
export function aDraft(own: Partial<Draft> = {}): Draft {
  return { name: 'Ana', comment: 'Bom texto.', email: undefined, parent: undefined, trap: '', ...own }
}

/** What checks know beside the draft. */
export function surroundings(
  policy: Partial<CommentPolicy> = {},
  reservedNames: string[] = [],
): Surroundings {
  return { policy: aPolicy(policy), reservedNames, isReviewed: false, evidence: evidence() }
}

export function aPolicy(own: Partial<CommentPolicy> = {}): CommentPolicy {
  return { hold: 'suspicious', perMinute: 5, maxLinks: 2, heldWords: [], reservedNames: [], ...own }
}

/** What the store knows of somebody who writes for the first time. */
export function evidence(own: Partial<Evidence> = {}): Evidence {
  return {
    ...{ bans: [], bannedWords: [], sentInLastHour: 0, hasSentText: false, clientsWithText: 1 },
    isKnown: false,
    ...own,
  }
}
