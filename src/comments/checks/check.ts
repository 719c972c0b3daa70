import type { Draft, Finding } from '../../domain/comment.ts'
import type { CommentPolicy } from '../../domain/site.ts'

/** What a check may know beside the draft. */
export type Surroundings = {
  policy: CommentPolicy
  /** Names that nobody but the newsroom may use. */
  reservedNames: readonly string[]
}

/** A pure function: it gives a reason to hold the comment, or nothing. */
export type Check = (draft: Draft, around: Surroundings) => Finding | undefined
