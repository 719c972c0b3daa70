import type { FieldFault, TypedFields } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { CommentFormPage } from './comment-form-page.tsx'
import { MessagePage } from './message-page.tsx'
import type { FrameView } from './site-frame.tsx'
import { TypedText } from './typed-text.tsx'

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
  const parent = isGone ? undefined : typed.parent || undefined
  return <CommentFormPage {...{ frame, messages, typed, faults, notice, notifies, article, parent }} />
}
