import type { ReactNode } from 'react'
import type { Messages } from '../site/messages/messages.ts'
import type { CommentView } from './comment-threads.tsx'
import { LinkedHeadline } from './linked-headline.tsx'
import { QuotedComment } from './quoted-comment.tsx'
import { ReportForm, type TypedReportView } from './report-form.tsx'
import type { ReportFaultText } from './report-reasons.ts'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = {
  frame: FrameView
  messages: Messages
  article: { slug: string; title: string }
  comment: CommentView
  typed?: TypedReportView
  faults?: ReportFaultText[]
  notice?: string | undefined
  /** What the page adds to its head. */
  children?: ReactNode
}

/** The form to report a comment, with that comment above it. */
export function ReportPage({ frame, article, comment, children, ...form }: Props) {
  const { messages } = form
  return (
    <SiteFrame frame={frame} messages={messages}>
      {children}
      <LinkedHeadline kicker={messages.comments} article={article} />
      <QuotedComment comment={comment} />
      <ReportForm commentId={comment.id} {...form} />
    </SiteFrame>
  )
}
