import { keyedHash } from '../config/sealing.ts'

/** Lets only whoever sent a comment see it while it waits. */
export function heldToken(secret: string, commentId: string): string {
  return keyedHash(secret, 'held-comment', commentId)
}
