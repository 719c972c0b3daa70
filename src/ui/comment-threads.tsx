import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { CommentActions } from './comment-actions.tsx'
import { SafeHtml } from './safe-html.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

export type CommentView = {
  id: string
  name: string
  html: string
  time: TimeView
  /** Name of the comment's parent, where the page does not show it right above. */
  inReplyTo?: string
  /** When its words were last changed. */
  edited?: TimeView
}

export type ThreadView = CommentView & { replies: CommentView[] }

type Props = {
  threads: ThreadView[]
  slug: string
  /** Whether somebody can reply. */
  isOpen: boolean
  messages: Messages
}

/** Comments in threads of two levels; each comment has an address of its own. */
export function CommentThreads({ threads, slug, isOpen, messages }: Props) {
  const item = (comment: CommentView) => <CommentItem {...{ comment, slug, isOpen, messages }} />
  return (
    <ol className="threads">
      {threads.map((thread) => (
        <li key={thread.id}>
          {item(thread)}
          {thread.replies.length > 0 && (
            <ol>
              {thread.replies.map((reply) => (
                <li key={reply.id}>{item(reply)}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  )
}

type ItemProps = Omit<Props, 'threads'> & { comment: CommentView }

function CommentItem({ comment, slug, isOpen, messages }: ItemProps) {
  const { id, name, html, time, edited, inReplyTo } = comment
  return (
    <article className="comment" id={`comment-${id}`}>
      <header>
        <bdi>{name}</bdi>{' '}
        <a href={`#comment-${id}`} aria-label={messages.commentPermalink(time.text, name)}>
          <TimeStamp time={time} />
        </a>
        {edited && (
          <span>
            {' '}
            {messages.editedAt} <TimeStamp time={edited} />
          </span>
        )}
        {inReplyTo && (
          <span>
            {' '}
            {messages.inReplyTo} <bdi>{inReplyTo}</bdi>
          </span>
        )}
      </header>
      <SafeHtml className="comment-text" html={html} />
      {isOpen && (
        <a className="reply" href={urls.reply(slug, id)} rel="nofollow" aria-label={messages.replyTo(name)}>
          {messages.reply}
        </a>
      )}
      <CommentActions comment={comment} slug={slug} messages={messages} />
    </article>
  )
}
