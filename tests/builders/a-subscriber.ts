import { authorKey, emailKey, sealEmail } from '../../src/comments/comment-keys.ts'
import type { NewComment } from '../../src/domain/comment.ts'
import { aComment } from './a-comment.ts'

export const secret = 'a-secret-of-more-than-32-characters'

/** A comment whose author left an address; added with `notify`, they hear of answers. */
export function aCommentFrom(email: string, own: Partial<NewComment> = {}): NewComment {
  const keys = { emailKey: emailKey(secret, email), sealedEmail: sealEmail(secret, email) }
  return aComment({ ...keys, authorKey: browserOf(email), ...own })
}

/** The key of the browser that somebody with this address writes from. */
export function browserOf(email: string): string {
  return authorKey(secret, email)
}

/** A comment that answers another one. */
export function anAnswerTo({ id, rootId }: NewComment, own: Partial<NewComment> = {}): NewComment {
  return aComment({ parentId: id, rootId, name: 'Bia', authorKey: 'bia', ...own })
}
