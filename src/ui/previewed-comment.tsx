import type { TypedFields } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { CommentFormPage } from './comment-form-page.tsx'
import type { CommentView } from './comment-threads.tsx'
import { QuotedComment } from './quoted-comment.tsx'
import type { FrameView } from './site-frame.tsx'

type Props = {
  frame: FrameView
  messages: Messages
  typed: TypedFields
  notifies: boolean
  article: { slug: string; title: string }
  preview: CommentView
}

/** What a comment will look like, and the form that it came from. */
export function PreviewedComment({ preview, ...page }: Props) {
  return (
    <CommentFormPage {...page} parent={page.typed.parent || undefined}>
      <CommentPreview comment={preview} messages={page.messages} />
    </CommentFormPage>
  )
}

export function CommentPreview({ comment, messages }: { comment: CommentView; messages: Messages }) {
  return (
    <section className="comment-preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading">{messages.commentPreview}</h2>
      <p className="hint">{messages.commentPreviewText}</p>
      <QuotedComment comment={comment} />
    </section>
  )
}
