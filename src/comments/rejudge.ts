import type { Article } from '../domain/article.ts'
import type { KeptComment } from '../domain/comment.ts'
import { commentsState, takesComments } from '../domain/comments-state.ts'
import type { CheckFinding, PaperRules } from './checks/check.ts'
import { type Judged, judge } from './checks/checks.ts'
import type { CommentStore } from './comment-store.ts'

/** "closed": its article would not have taken it any more. */
export type WouldBe = Judged['status'] | 'closed'

export type Rejudged = { comment: KeptComment; would: WouldBe; findings: CheckFinding[] }

export type RejudgeContext = {
  rules: PaperRules
  articleOf: (id: string) => Pick<Article, 'comments' | 'date'> | undefined
  now: Date
}

/**
 * What the present rules, words and bans would have made of a comment, as if it came at its own time. Services are
 * not asked, and what cannot be known any more is taken for innocent: how fast it came, and which of the author's
 * earlier comments were published already by then. A trap that was filled once stays filled.
 */
export async function rejudge(
  comment: KeptComment,
  store: CommentStore,
  { rules, articleOf, now }: RejudgeContext,
): Promise<Rejudged> {
  const at = comment.createdAt
  const article = articleOf(comment.articleId)
  const state = article ? commentsState(article, rules.policy, at.getTime()) : 'open'
  if (!takesComments(state)) return { comment, would: 'closed', findings: [] }
  const evidence = await store.evidence({ ...comment, at, bansAt: now, commentId: comment.id })
  const wasTrapped = comment.findings.some(({ reason }) => reason === 'trap-filled')
  const draft = { name: comment.name, comment: comment.body, trap: wasTrapped ? 'filled' : '' }
  const { status, findings } = judge(draft, { ...rules, isReviewed: state === 'review', evidence })
  return { comment, would: status, findings }
}

/** Whether readers or moderators would see the difference; what moderators refused is out of sight either way. */
export function differs({ comment: { status }, would }: Pick<Rejudged, 'comment' | 'would'>): boolean {
  if (status === 'refused') return would === 'published'
  return status !== would
}
