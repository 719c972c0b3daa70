import type { Surroundings } from '../../src/comments/checks/check.ts'
import type { Draft } from '../../src/domain/comment.ts'
import type { CommentPolicy } from '../../src/domain/site.ts'

/** A clean and valid comment, before anybody judges it. */
export function aDraft(own: Partial<Draft> = {}): Draft {
  return {
    name: 'Ana',
    comment: 'Bom texto.',
    email: undefined,
    parent: undefined,
    trap: '',
    notify: false,
    ...own,
  }
}

/** What checks know beside the draft. */
export function surroundings(
  policy: Partial<CommentPolicy> = {},
  reservedNames: string[] = [],
): Surroundings {
  return {
    policy: { perMinute: 5, maxLinks: 2, heldWords: [], reservedNames: [], erase: 'remove-text', ...policy },
    reservedNames,
  }
}
