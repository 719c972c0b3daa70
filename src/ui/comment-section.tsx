import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { assets } from './assets.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentThreads, type ThreadView } from './comment-threads.tsx'
import { Pager } from './pager.tsx'

/** An article's comments as one of its pages shows them. */
export type CommentsView =
  | { state: 'shown'; isOpen: boolean; total: number; threads: ThreadView[]; page: number; pages: number }
  | { state: 'unavailable' }
  | { state: 'off' }

type Props = {
  slug: string
  comments: CommentsView
  /** Whether the form offers to tell of answers. */
  notifies?: boolean
  messages: Messages
}

/** Comments and the form below them. The script is a convenience: all of it works without. */
export function CommentSection({ slug, comments, notifies = false, messages }: Props) {
  if (comments.state === 'off') return null
  const isOpen = comments.state === 'unavailable' || comments.isOpen
  return (
    <>
      <section className="comments" aria-labelledby="comments">
        {comments.state === 'shown' ? (
          <ShownComments {...{ slug, comments, messages }} />
        ) : (
          <>
            <h2 id="comments">{messages.comments}</h2>
            <p className="notice">{messages.commentsUnavailable}</p>
          </>
        )}
      </section>
      {isOpen ? (
        <>
          <CommentForm articleSlug={slug} heading={messages.leaveReply} {...{ notifies, messages }} />
          <script type="module" src={assets.commentForm} />
        </>
      ) : (
        <p className="notice">{messages.commentsClosed}</p>
      )}
    </>
  )
}

type ShownProps = Omit<Props, 'comments' | 'notifies'> & {
  comments: Extract<CommentsView, { state: 'shown' }>
}

function ShownComments({ slug, comments: { threads, total, page, pages, isOpen }, messages }: ShownProps) {
  const links = [
    ...(page > 1 ? [{ href: urls.threads(slug, page - 1), text: messages.older, rel: 'prev' as const }] : []),
    ...(page < pages
      ? [{ href: urls.threads(slug, page + 1), text: messages.newer, rel: 'next' as const }]
      : []),
  ]
  return (
    <>
      <h2 id="comments">{messages.commentCount(total)}</h2>
      {total === 0 && isOpen && <p className="empty">{messages.noComments}</p>}
      {threads.length > 0 && <CommentThreads {...{ threads, slug, isOpen, messages }} />}
      <Pager label={messages.commentPages} links={links} />
    </>
  )
}
