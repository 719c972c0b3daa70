import type { Article, CommentsState } from './article.ts'
import type { CommentPolicy } from './site.ts'

const day = 24 * 60 * 60 * 1000

type Rules = Pick<CommentPolicy, 'closeAfterDays'>

/**
 * Whether an article takes comments at an instant. What it says itself goes before the paper's rules, so that an
 * editor can leave one open for longer.
 *
 * @param now in milliseconds
 */
export function commentsState(
  { comments, date }: Pick<Article, 'comments' | 'date'>,
  policy: Rules,
  now: number,
): CommentsState {
  return comments ?? (isPastClosing(date.getTime(), policy, now) ? 'closed' : 'open')
}

/** Whether a comment can be sent. */
export function takesComments(state: CommentsState): boolean {
  return state === 'open' || state === 'review'
}

/** Whether the paper's rules have closed an article that was published at `publishedAt`; all in milliseconds. */
export function isPastClosing(publishedAt: number, { closeAfterDays }: Rules, now: number): boolean {
  return closeAfterDays !== undefined && now >= publishedAt + closeAfterDays * day
}
