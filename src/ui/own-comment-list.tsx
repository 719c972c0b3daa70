import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import type { CommentView } from './comment-threads.tsx'
import { QuotedComment } from './quoted-comment.tsx'

export type OwnCommentView = CommentView & {
  /** Time of day until which it can be changed. */
  until: string
  waits: boolean
}

type Props = { comments: OwnCommentView[]; slug: string; messages: Messages }

/** The comments that a browser may still change, each with what can be done about it. */
export function OwnCommentList({ comments, slug, messages }: Props) {
  if (comments.length === 0) return <p className="notice">{messages.noneYours}</p>
  return (
    <ol className="own-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <QuotedComment comment={comment} />
          <p className="hint">
            {comment.waits && `${messages.waits} `}
            {messages.changeableUntil(comment.until)}
          </p>
          <p className="own-actions">
            <a
              href={urls.yours(slug, comment.id)}
              rel="nofollow"
              aria-label={messages.editOf(comment.time.text)}
            >
              {messages.edit}
            </a>
            <a
              href={`${urls.yours(slug, comment.id)}#erase`}
              rel="nofollow"
              aria-label={messages.eraseOf(comment.time.text)}
            >
              {messages.erase}
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}
