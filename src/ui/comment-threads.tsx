import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { CommentActions } from './comment-actions.tsx'
import { type RemovedComment, RemovedNotice } from './removed-notice.tsx'
import { SafeHtml } from './safe-html.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

export type CommentView = {
  id: string
  name: string
  html: string
  time: TimeView
  /** When its words were last changed. */
  edited?: TimeView
  /** What it answers, where it does not stand right below that; without a name, when that was removed. */
  inReplyTo?: { name: string; href: string }
  /** Set when only the place of a comment is left, because it was answered. */
  removed?: RemovedComment
}

/** Replies that only the thread's own page shows; `name` is that of who started the thread. */
export type MoreReplies = { count: number; name: string; href: string }

export type ThreadView = CommentView & { replies: ThreadView[]; more?: MoreReplies }

type Props = {
  threads: ThreadView[]
  slug: string
  /** Whether somebody can reply. */
  isOpen: boolean
  messages: Messages
}

/** Comments in threads, each with an address of its own. The script finds the words of its button on the list. */
export function CommentThreads({ threads, ...others }: Props) {
  const cancel = others.isOpen ? others.messages.cancelReply : undefined
  return (
    <ol className="threads" data-cancel={cancel}>
      {threads.map((thread) => (
        <ThreadItem key={thread.id} thread={thread} {...others} />
      ))}
    </ol>
  )
}

function ThreadItem({ thread, ...others }: Omit<Props, 'threads'> & { thread: ThreadView }) {
  const { replies, more } = thread
  return (
    <li>
      <CommentItem comment={thread} {...others} />
      {replies.length > 0 && (
        <ol>
          {replies.map((reply) => (
            <ThreadItem key={reply.id} thread={reply} {...others} />
          ))}
        </ol>
      )}
      {more && <MoreLink more={more} messages={others.messages} />}
    </li>
  )
}

type ItemProps = Omit<Props, 'threads'> & { comment: CommentView }

function CommentItem({ comment, slug, isOpen, messages }: ItemProps) {
  const { id, name, html, time, edited, inReplyTo, removed } = comment
  if (removed) return <RemovedNotice id={id} removed={removed} messages={messages} />
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
            {messages.inReplyTo}{' '}
            <a href={inReplyTo.href}>
              {inReplyTo.name === '' ? messages.aRemovedComment : <bdi>{inReplyTo.name}</bdi>}
            </a>
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

function MoreLink({ more: { count, name, href }, messages }: { more: MoreReplies; messages: Messages }) {
  const text = messages.moreReplies(count)
  return (
    <p className="more-replies">
      <a href={href} aria-label={name === '' ? undefined : messages.moreRepliesTo(text, name)}>
        {text}
      </a>
    </p>
  )
}
