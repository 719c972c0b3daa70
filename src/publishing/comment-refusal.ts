import type { Submission } from '../comments/read-submission.ts'
import type { Outcome } from '../comments/submit-comment.ts'
import type { Messages } from '../site/messages/messages.ts'

/** Everything that a submission can come to, before or within the use case. */
export type Result =
  | Outcome
  | Exclude<Submission, { kind: 'read' }>
  | { kind: 'foreign-origin' | 'wrong-method' }

/** Every result that leaves a comment unkept. */
export type Refusal = Exclude<Result, { kind: 'published' | 'held' }>

/** The status of the public contract's table. */
export function statusOf(result: Refusal): number {
  if (result.kind === 'malformed') return result.status
  const statuses = {
    ...{ invalid: 422, 'unknown-article': 404, closed: 403, 'foreign-origin': 403, 'too-large': 413 },
    ...{ 'wrong-type': 415, 'too-many': 429, 'store-away': 503, 'key-reused': 422, 'wrong-method': 405 },
  } satisfies Record<Exclude<Refusal['kind'], 'malformed'>, number>
  return statuses[result.kind]
}

export function headersOf(result: Refusal): Record<string, string> {
  switch (result.kind) {
    case 'too-many':
      return { 'Retry-After': String(result.retryAfterSeconds) }
    case 'store-away':
      return { 'Retry-After': '10' }
    case 'wrong-method':
      return { Allow: 'POST' }
    case 'too-large':
      return result.readToEnd ? {} : { Connection: 'close' }
    default:
      return {}
  }
}

/** What stands in the way, in one sentence. The faults of an invalid comment have their own. */
export function noticeOf(result: Refusal, messages: Messages): string | undefined {
  switch (result.kind) {
    case 'invalid':
      return undefined
    case 'unknown-article':
      return messages.articleUnknown
    case 'closed':
      return messages.commentsClosed
    case 'foreign-origin':
      return messages.foreignOrigin
    case 'too-large':
      return messages.bodyTooLarge
    case 'wrong-type':
      return messages.wrongType
    case 'malformed':
      return messages.malformed
    case 'too-many':
      return messages.tooMany(result.retryAfterSeconds)
    case 'key-reused':
      return messages.keyReused
    case 'store-away':
      return messages.storeAway
    case 'wrong-method':
      return messages.methodNotAllowed
  }
}
