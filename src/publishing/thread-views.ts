import { type Comment, type CommentStatus, repliesPerPage, type Thread } from '../domain/comment.ts'
import { urls } from '../site/urls.ts'
import type { CommentView, MoreReplies, ThreadView } from '../ui/comment-threads.tsx'
import type { RemovedComment } from '../ui/removed-notice.tsx'
import type { ViewMaker } from './view-maker.ts'

/** A thread, or a page of it; `answered` are comments on its other pages that replies on this one answer. */
export type ToldThread = Thread & { answered?: Comment[] }

type Part = { view: ThreadView; level: number; host: Part | undefined }

/**
 * A thread on as many levels as the paper shows. Replies that are deeper stand on the last one, in the order in
 * which they came, and say what they answer.
 *
 * @param slug that of the article
 * @returns its first comment with the others below it; where there is one level only, one after the other
 */
export function threadViews(thread: ToldThread, slug: string, views: ViewMaker): ThreadView[] {
  const { root, replies } = thread
  const top: ThreadView[] = []
  const parts = new Map<string, Part>()
  for (const comment of [root, ...replies]) {
    const view: ThreadView = { ...commentView(comment, views), replies: [] }
    const parent = parts.get(comment.parentId ?? '') ?? parts.get(root.id)
    const host = parent && parent.level < views.site.comments.depth ? parent : parent?.host
    parts.set(comment.id, { view, level: (host?.level ?? 0) + 1, host })
    if (comment.parentId !== host?.view.id) Object.assign(view, answerOf(comment, thread, slug))
    ;(host ? host.view.replies : top).push(view)
  }
  const last = top.at(-1)
  if (last && thread.more > 0) last.more = moreReplies(thread, slug)
  return top
}

/** Whom a comment answers that does not stand right below what it answers. */
function answerOf({ parentId }: Comment, thread: ToldThread, slug: string): Pick<CommentView, 'inReplyTo'> {
  const here = [thread.root, ...thread.replies].find(({ id }) => id === parentId)
  const answered = here ?? thread.answered?.find(({ id }) => id === parentId)
  if (!answered) return {}
  const href = here ? `#comment-${here.id}` : urls.permalink(slug, answered.id)
  return { inReplyTo: { name: answered.name, href } }
}

/** Where the thread goes on: on its page with the first reply that is not shown, from the last one that is. */
function moreReplies({ root, replies, more }: Thread, slug: string): MoreReplies {
  const page = Math.floor(replies.length / repliesPerPage) + 1
  const last = replies.length % repliesPerPage === 0 ? undefined : replies.at(-1)
  const href = urls.thread(slug, root.id, page) + (last ? `#comment-${last.id}` : '')
  return { count: more, name: root.name, href }
}

const removals: Record<Exclude<CommentStatus, 'published'>, RemovedComment> = {
  ...{ deleted: 'deleted', refused: 'refused', held: 'held' },
  // Nobody is told that they were taken for that.
  spam: 'refused',
}

function commentView(comment: Comment, views: ViewMaker): CommentView {
  const { status } = comment
  return { ...views.comment(comment), ...(status !== 'published' && { removed: removals[status] }) }
}
