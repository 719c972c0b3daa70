import type { PreviewOutcome } from '../comments/author/preview-comment.ts'
import type { Submission } from '../comments/read-submission.ts'
import type { Outcome } from '../comments/submit-comment.ts'
import type { Messages } from '../site/messages/messages.ts'

/** What can become of a request before anybody looks at what it asks for. */
export type RequestFault =
  | Exclude<Submission, { kind: 'read' }>
  | { kind: 'foreign-origin' }
  | { kind: 'wrong-method'; allow: string }

/** Everything that a submission can come to, before or within the use case. */
export type Result = Outcome | PreviewOutcome | RequestFault

type Unwritten = { kind: 'not-yours' | 'too-late' | 'conflict' }

/** Every result that leaves a comment unkept, or as it was. */
export type Refusal = Exclude<Result, { kind: 'published' | 'held' | 'previewed' }> | Unwritten

/** The status of the public contract's table. */
export function statusOf(result: Refusal): number {
  if (result.kind === 'malformed') return result.status
  const statuses = {
    ...{ invalid: 422, 'unknown-article': 404, closed: 403, 'foreign-origin': 403, 'too-large': 413 },
    ...{ 'wrong-type': 415, 'too-many': 429, 'too-many-tries': 429, 'store-away': 503 },
    ...{ 'key-reused': 422, 'wrong-method': 405, 'not-yours': 404, 'too-late': 403, conflict: 409 },
  } satisfies Record<Exclude<Refusal['kind'], 'malformed'>, number>
  return statuses[result.kind]
}

export function headersOf(result: Refusal): Record<string, string> {
  switch (result.kind) {
    case 'too-many':
    case 'too-many-tries':
      return { 'Retry-After': String(result.retryAfterSeconds) }
    case 'store-away':
      return { 'Retry-After': '10' }
    case 'wrong-method':
      return { Allow: result.allow }
    case 'too-large':
      return result.readToEnd ? {} : { Connection: 'close' }
    default:
      return {}
  }
}

/** What stands in the way, in one sentence. The faults of an invalid comment have their own. */
export function noticeOf(result: Refusal, messages: Messages): string | undefined {
  if (result.kind === 'invalid') return undefined
  if (result.kind === 'too-many') return messages.tooMany(result.retryAfterSeconds)
  if (result.kind === 'too-many-tries') return messages.tooManyTries(result.retryAfterSeconds)
  const notices = {
    'unknown-article': messages.articleUnknown,
    closed: messages.commentsClosed,
    'foreign-origin': messages.foreignOrigin,
    'too-large': messages.bodyTooLarge,
    'wrong-type': messages.wrongType,
    malformed: messages.malformed,
    'key-reused': messages.keyReused,
    'store-away': messages.storeAway,
    'wrong-method': messages.methodNotAllowed,
    'not-yours': messages.notYours,
    'too-late': messages.tooLateToChange,
    conflict: messages.changedMeanwhile,
  } satisfies Record<Exclude<Refusal['kind'], 'invalid' | 'too-many' | 'too-many-tries'>, string>
  return notices[result.kind]
}
