import type { ReactNode } from 'react'
import type { CommentView } from './comment-threads.tsx'
import { LinkedHeadline } from './linked-headline.tsx'
import { OwnCommentForms, type OwnCommentProps } from './own-comment-forms.tsx'
import { CommentPreview } from './previewed-comment.tsx'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = OwnCommentProps & {
  frame: FrameView
  article: { slug: string; title: string }
  section?: string
  /** What the comment would be with the words typed. */
  preview?: CommentView
  /** What the page adds to its head. */
  children?: ReactNode
}

/** One's own comment, to be changed. */
export function OwnCommentPage({ frame, article, section, preview, children, ...form }: Props) {
  const { messages } = form
  return (
    <SiteFrame frame={frame} messages={messages} {...(section !== undefined && { section })}>
      {children}
      <LinkedHeadline kicker={messages.comments} article={article} />
      {preview && <CommentPreview comment={preview} messages={messages} />}
      <OwnCommentForms {...form} />
    </SiteFrame>
  )
}
