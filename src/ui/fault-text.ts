import { commentLimits, type FaultCode } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'

/** What a commenter is told about a field. */
export function faultText(code: FaultCode, messages: Messages): string {
  const texts: Record<FaultCode, string> = {
    'comment.missing': messages.commentMissing,
    'comment.too-long': messages.commentTooLong(commentLimits.comment),
    'name.missing': messages.nameMissing,
    'name.too-long': messages.nameTooLong(commentLimits.name),
    'email.missing': messages.emailMissing,
    'email.invalid': messages.emailInvalid,
    'parent.unknown': messages.parentUnknown,
    'article.missing': messages.articleUnknown,
  }
  return texts[code]
}
