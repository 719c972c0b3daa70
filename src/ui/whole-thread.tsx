import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { assets } from './assets.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentThreads, type ThreadView } from './comment-threads.tsx'
import { Pager } from './pager.tsx'

/** A page of one thread. */
export type WholeThreadView = {
  /** The thread's first comment; it stands above every page of the thread. */
  id: string
  /** Who wrote that; empty when it was removed. */
  name: string
  threads: ThreadView[]
  /** Replies of the whole thread. */
  total: number
  page: number
  pages: number
  isOpen: boolean
}

type Props = { slug: string; thread: WholeThreadView; notifies: boolean; messages: Messages }

/** One thread with all that was replied in it; the form below it replies to its first comment. */
export function WholeThread({ slug, thread, notifies, messages }: Props) {
  const { id, name, threads, total, page, pages, isOpen } = thread
  const link = (n: number, text: string, rel: 'prev' | 'next') => ({
    href: urls.thread(slug, id, n),
    text,
    rel,
  })
  const links = [
    ...(page > 1 ? [link(page - 1, messages.older, 'prev')] : []),
    ...(page < pages ? [link(page + 1, messages.newer, 'next')] : []),
  ]
  return (
    <>
      <section className="comments" aria-labelledby="comments">
        <div className="comments-head">
          <h2 id="comments">{messages.replyCount(total)}</h2>
          <a href={urls.comments(slug)}>{messages.allComments}</a>
        </div>
        <CommentThreads {...{ threads, slug, isOpen, messages }} />
        <Pager label={messages.commentPages} links={links} />
      </section>
      {isOpen && name !== '' && (
        <>
          <CommentForm
            articleSlug={slug}
            parent={id}
            heading={messages.replyTo(name)}
            {...{ notifies, messages }}
          />
          <script type="module" src={assets.commentForm} />
        </>
      )}
      {!isOpen && <p className="notice">{messages.commentsClosed}</p>}
    </>
  )
}
