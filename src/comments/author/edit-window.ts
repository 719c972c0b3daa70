import type { Comment, CommentStatus, KeptComment } from '../../domain/comment.ts'
import type { CommentStore } from '../comment-store.ts'

const windowMilliseconds = 15 * 60 * 1000

/** To its author a comment taken for spam looks like one that waits. */
export const changeableStatuses: readonly CommentStatus[] = ['published', 'held', 'spam']

/** Until when its author may change a comment. */
export function editableUntil({ createdAt }: Pick<Comment, 'createdAt'>): Date {
  return new Date(createdAt.getTime() + windowMilliseconds)
}

/** The earliest creation of a comment that may still be changed. */
export function editableSince(now: Date): Date {
  return new Date(now.getTime() - windowMilliseconds)
}

/** Whether a comment's author may still change it: for 15 minutes, and as long as no moderator has decided about it. */
export function isEditable(
  comment: Pick<KeptComment, 'status' | 'createdAt' | 'moderatedAt'>,
  now: Date,
): boolean {
  const isInTime = now >= comment.createdAt && now < editableUntil(comment)
  return isInTime && comment.moderatedAt === undefined && changeableStatuses.includes(comment.status)
}

/** The clock, but never before the last change that readers saw: a clock that is set back opens no window again. */
export async function timeOfStore(store: CommentStore, clock: Date): Promise<Date> {
  const { at } = await store.changes()
  return at && at > clock ? at : clock
}
