import type { FieldFault, TypedFields } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { assets } from './assets.ts'
import { CommentForm } from './comment-form.tsx'
import { MessagePage } from './message-page.tsx'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = {
  frame: FrameView
  messages: Messages
  typed: TypedFields
  faults: FieldFault[]
  notice: string | undefined
  notifies?: boolean
  /** The article that the comment is for, when it takes comments. */
  article: { slug: string; title: string } | undefined
}

/** What a commenter gets back with a refusal: the article's form, filled in, or at least the text they typed. */
export function RefusedComment({ frame, messages, typed, faults, notice, notifies = false, article }: Props) {
  if (!article) {
    return (
      <MessagePage
        frame={frame}
        messages={messages}
        heading={messages.errorSummary}
        text={notice ?? messages.malformed}
      >
        {typed.comment !== '' && <TypedText text={typed.comment} messages={messages} />}
      </MessagePage>
    )
  }
  // Sent again without it, the comment stands on its own.
  const isGone = faults.some(({ code }) => code === 'parent.unknown')
  return (
    <SiteFrame frame={frame} messages={messages}>
      <header className="list-header">
        <p className="kicker">{messages.leaveReply}</p>
        <h1>
          <a href={urls.article(article.slug)}>{article.title}</a>
        </h1>
      </header>
      <CommentForm
        articleSlug={article.slug}
        heading={messages.leaveReply}
        messages={messages}
        typed={typed}
        faults={faults}
        notice={notice}
        notifies={notifies}
        parent={isGone ? undefined : typed.parent || undefined}
      />
      <script type="module" src={assets.commentForm} />
    </SiteFrame>
  )
}

/** A text given back to whoever typed it, to be copied. */
export function TypedText({ text, messages }: { text: string; messages: Messages }) {
  return (
    <div className="field">
      <label htmlFor="typed">{messages.yourText}</label>
      <textarea id="typed" readOnly rows={10} defaultValue={text} />
    </div>
  )
}
