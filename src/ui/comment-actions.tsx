import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'

type Props = { comment: { id: string; name: string }; slug: string; messages: Messages }

/** What a reader can do about somebody's comment. */
export function CommentActions({ comment: { id, name }, slug, messages }: Props) {
  return (
    <a className="report" href={urls.report(slug, id)} rel="nofollow" aria-label={messages.reportOf(name)}>
      {messages.report}
    </a>
  )
}

/**
 * The way to one's own comments. A page that is the same for everybody cannot tell whose they are; the browser can,
 * and adds links to those that it sent: see `own-comments.ts`.
 */
export function YoursLink({ slug, messages }: Omit<Props, 'comment'>) {
  const texts = { 'data-edit': messages.edit, 'data-erase': messages.erase }
  return (
    <p className="yours" data-yours={urls.yours(slug)} {...texts}>
      <a href={urls.yours(slug)} rel="nofollow">
        {messages.yours}
      </a>
    </p>
  )
}
