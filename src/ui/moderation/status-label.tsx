import type { CommentStatus } from '../../domain/comment.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'

/** What a comment's status is called. */
export function statusText(status: CommentStatus, texts: DeskTexts): string {
  return {
    published: texts.statusPublished,
    held: texts.statusHeld,
    refused: texts.statusRefused,
    spam: texts.statusSpam,
    deleted: texts.statusDeleted,
  }[status]
}

export function StatusLabel({ status, texts }: { status: CommentStatus; texts: DeskTexts }) {
  return (
    <span className="desk-status" data-status={status}>
      {statusText(status, texts)}
    </span>
  )
}
