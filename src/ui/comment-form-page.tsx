import type { ReactNode } from 'react'
import type { FieldFault, TypedFields } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { assets } from './assets.ts'
import { CommentForm } from './comment-form.tsx'
import { LinkedHeadline } from './linked-headline.tsx'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = {
  frame: FrameView
  messages: Messages
  /** What the form is given back with. */
  typed: TypedFields
  faults?: FieldFault[]
  notice?: string | undefined
  parent?: string | undefined
  /** Whether the form offers to tell of answers. */
  notifies: boolean
  article: { slug: string; title: string }
  /** What stands above the form. */
  children?: ReactNode
}

/** The form of an article on a page of its own, as the answer to what was sent with it. */
export function CommentFormPage({ frame, article, children, ...form }: Props) {
  const { messages } = form
  return (
    <SiteFrame frame={frame} messages={messages}>
      <LinkedHeadline kicker={messages.leaveReply} article={article} />
      {children}
      <CommentForm articleSlug={article.slug} heading={messages.leaveReply} {...form} />
      <script type="module" src={assets.commentForm} />
    </SiteFrame>
  )
}
