import type { Draft, Finding } from '../../domain/comment.ts'
import type { FindingReason } from '../../domain/finding-reasons.ts'
import type { CommentPolicy } from '../../domain/site.ts'
import type { Evidence } from './evidence.ts'

/** What the paper has laid down. */
export type PaperRules = {
  policy: CommentPolicy
  /** Names that nobody but the newsroom may use. */
  reservedNames: readonly string[]
}

/** What a check may know beside the draft. */
export type Surroundings = PaperRules & {
  /** Whether the article has each of its comments read first. */
  isReviewed: boolean
  evidence: Evidence
}

/** The part of a draft that checks look at; its addresses they know by evidence only. */
export type Written = Pick<Draft, 'name' | 'comment' | 'trap'>

export type CheckFinding = Finding & { reason: FindingReason }

/** A pure function: it gives a reason to hold the comment, or nothing. */
export type Check = (draft: Written, around: Surroundings) => CheckFinding | undefined
