import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'

type Props = {
  article: { slug: string; headline: string; comments?: number | undefined }
  messages: Messages
}

/** How many comments an article has, as the way to them; nothing where there are none. */
export function CommentCount({ article: { slug, headline, comments = 0 }, messages }: Props) {
  if (comments === 0) return null
  const text = messages.commentCount(comments)
  return (
    <>
      {' '}
      <a href={urls.comments(slug)} aria-label={messages.commentCountOn(text, headline)}>
        {text}
      </a>
    </>
  )
}
