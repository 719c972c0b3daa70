import type { CommentView } from './comment-threads.tsx'
import { SafeHtml } from './safe-html.tsx'
import { TimeStamp } from './time-stamp.tsx'

/** One comment on its own, with nothing to act on. */
export function QuotedComment({ comment: { name, time, html } }: { comment: CommentView }) {
  return (
    <article className="comment quoted">
      <header>
        <bdi>{name}</bdi> <TimeStamp time={time} />
      </header>
      <SafeHtml className="comment-text" html={html} />
    </article>
  )
}
