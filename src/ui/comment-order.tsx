import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'

type Props = { slug: string; isNewestFirst: boolean; messages: Messages }

/** The two orders in which an article's comments can be read. */
export function CommentOrder({ slug, isNewestFirst, messages }: Props) {
  return (
    <nav className="comment-order" aria-label={messages.commentOrder}>
      <a href={urls.comments(slug)} aria-current={isNewestFirst ? undefined : 'true'}>
        {messages.oldestFirst}
      </a>
      <a href={`${urls.newestThreads(slug)}#comments`} aria-current={isNewestFirst ? 'true' : undefined}>
        {messages.newestFirst}
      </a>
    </nav>
  )
}
