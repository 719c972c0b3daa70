import { keyedHash, sameToken, seal, unseal } from '../config/sealing.ts'
import type { Comment, CommentKeys, Draft } from '../domain/comment.ts'
import type { SubmissionKey } from './comment-store.ts'
import { foldedText } from './plain-text.ts'
import { commentAsText } from './render-comment.ts'

/** An e-mail address as it is kept: encrypted. */
export function sealEmail(secret: string, email: string): string {
  return seal(secret, 'comment-email', email)
}

/** The address that `sealEmail` was given. @throws Error when it was sealed with another secret */
export function unsealEmail(secret: string, sealed: string): string {
  return unseal(secret, 'comment-email', sealed)
}

/** Equal for the same address, however its letters are written. */
export function emailKey(secret: string, email: string): string {
  return keyedHash(secret, 'email-key', email.trim().normalize('NFC').toLowerCase())
}

/** Equal for texts that people would take for the same. */
export function textKey(secret: string, body: string): string {
  return keyedHash(secret, 'comment-text', foldedText(commentAsText(body)).trim())
}

/** The key of the secret that an author's browser holds. */
export function authorKey(secret: string, token: string): string {
  return keyedHash(secret, 'author-key', token)
}

/** The secret for a browser that has none yet; of the same comment always the same, so that it can be told again. */
export function authorToken(secret: string, commentId: string): string {
  return keyedHash(secret, 'author-token', commentId)
}

/** The secret that opens a comment to its author: the one that the browser brought, or that was made for it. */
export function tokenOf(secret: string, comment: Comment & Pick<CommentKeys, 'authorKey'>, brought?: string) {
  const candidates = [brought, authorToken(secret, comment.id)]
  return candidates.find((token) => token !== undefined && isAuthor(secret, comment, token))
}

/** Whether a secret is that of a comment's author. */
export function isAuthor(
  secret: string,
  { authorKey: kept }: Pick<CommentKeys, 'authorKey'>,
  token: string,
): boolean {
  return kept !== undefined && sameToken(authorKey(secret, token), kept)
}

/**
 * What tells a submission that is sent again. A client may name it (`Idempotency-Key`); without a name it is the same
 * when the same client says the same in the same place.
 */
export function submissionKey(
  secret: string,
  {
    articleId,
    clientKey,
    draft,
    name,
  }: { articleId: string; clientKey: string; draft: Draft; name: string | undefined },
): SubmissionKey {
  const said = [articleId, draft.parent ?? '', draft.name, draft.email ?? '', draft.comment]
  const content = keyedHash(secret, 'submission', JSON.stringify(said))
  const fingerprint = keyedHash(secret, 'submission', JSON.stringify([clientKey, name ?? content]))
  return { fingerprint, content }
}
