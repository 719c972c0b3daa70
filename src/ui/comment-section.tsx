import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { assets } from './assets.ts'
import { YoursLink } from './comment-actions.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentOrder } from './comment-order.tsx'
import { CommentThreads, type ThreadView } from './comment-threads.tsx'
import { Pager } from './pager.tsx'

/** An article's comments as one of its pages shows them. */
export type CommentsView =
  | {
      state: 'shown'
      isOpen: boolean
      total: number
      threads: ThreadView[]
      page: number
      pages: number
      /** Set on pages that show the newest thread first; their numbers, too, count from the oldest. */
      isNewestFirst?: true
    }
  | { state: 'unavailable' }
  | { state: 'off' }

export type ShownComments = Extract<CommentsView, { state: 'shown' }>

type Props = {
  slug: string
  comments: CommentsView
  /** Whether the form offers to tell of answers. */
  notifies?: boolean
  messages: Messages
}

/** Comments and the form below them, whose script `load-when-near.ts` loads: a convenience, all works without. */
export function CommentSection({ slug, comments, notifies = false, messages }: Props) {
  if (comments.state === 'off') return null
  const isOpen = comments.state === 'unavailable' || comments.isOpen
  return (
    <>
      <section
        className="comments"
        aria-labelledby="comments"
        data-script={isOpen ? assets.commentForm : undefined}
      >
        {comments.state === 'shown' ? (
          <Shown {...{ slug, comments, messages }} />
        ) : (
          <>
            <h2 id="comments">{messages.comments}</h2>
            <p className="notice">{messages.commentsUnavailable}</p>
          </>
        )}
      </section>
      {isOpen ? (
        <>
          <YoursLink slug={slug} messages={messages} />
          <CommentForm articleSlug={slug} heading={messages.leaveReply} {...{ notifies, messages }} />
        </>
      ) : (
        <p className="notice">{messages.commentsClosed}</p>
      )}
    </>
  )
}

function Shown({
  slug,
  comments,
  messages,
}: Omit<Props, 'comments' | 'notifies'> & { comments: ShownComments }) {
  const { threads, total, pages, isOpen } = comments
  return (
    <>
      <div className="comments-head">
        <h2 id="comments">{messages.commentCount(total)}</h2>
        {(threads.length > 1 || pages > 1) && (
          <CommentOrder slug={slug} isNewestFirst={comments.isNewestFirst ?? false} messages={messages} />
        )}
      </div>
      {total === 0 && isOpen && <p className="empty">{messages.noComments}</p>}
      {threads.length > 0 && <CommentThreads {...{ threads, slug, isOpen, messages }} />}
      <Pager label={messages.commentPages} links={neighbours(slug, comments, messages)} />
    </>
  )
}

/** The neighbouring pages, in the order in which this one is read. */
function neighbours(slug: string, { page, pages, isNewestFirst }: ShownComments, messages: Messages) {
  const href = (n: number) =>
    isNewestFirst ? urls.newestThreads(slug, n === pages ? undefined : n) : urls.threads(slug, n)
  const rel = isNewestFirst ? (['next', 'prev'] as const) : (['prev', 'next'] as const)
  const older = page > 1 ? [{ href: href(page - 1), text: messages.older, rel: rel[0] }] : []
  const newer = page < pages ? [{ href: href(page + 1), text: messages.newer, rel: rel[1] }] : []
  return isNewestFirst ? [...newer, ...older] : [...older, ...newer]
}
