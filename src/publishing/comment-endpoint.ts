import type { IncomingMessage } from 'node:http'
import { authorTokenIn } from '../comments/author/author-cookie.ts'
import { previewComment } from '../comments/author/preview-comment.ts'
import { readWishes } from '../comments/author/read-wishes.ts'
import { isOwnOrigin } from '../comments/check-origin.ts'
import { typedFields } from '../comments/draft.ts'
import { mediaType, readSubmission } from '../comments/read-submission.ts'
import type { Sender } from '../comments/services/check-service.ts'
import { type CommentedArticle, submitComment } from '../comments/submit-comment.ts'
import { metrics } from '../config/metrics.ts'
import type { ArticleSummary } from '../domain/article.ts'
import { commentsState, takesComments } from '../domain/comments-state.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { requestAddress } from './client-group.ts'
import { clientKey } from './client-key.ts'
import { type AnswerContext, answer } from './comment-answer.tsx'
import type { Result } from './comment-refusal.ts'
import type { Answer } from './json-answer.ts'
import { paperRules } from './paper-rules.ts'

/**
 * `POST /api/comments`, from the request to the answer. The guards come cheapest first: method, origin, type,
 * size, form. Whatever goes wrong, a text that could be read is given back.
 */
export async function receiveComment(request: IncomingMessage): Promise<Answer> {
  const wired = await wiredWithCatalog()
  const context: AnswerContext = {
    wired,
    asJson: wantsJson(request),
    typed: typedFields({}),
    wishes: readWishes({}),
    article: undefined,
  }
  const result = await resultOf(request, context)
  metrics().posts.inc({ outcome: result.kind })
  return answer(result, context)
}

async function resultOf(request: IncomingMessage, context: AnswerContext): Promise<Result> {
  const { wired } = context
  if (request.method !== 'POST') return { kind: 'wrong-method', allow: 'POST' }
  if (!isOwnOrigin(request.headers, wired.env.SITE_URL)) return { kind: 'foreign-origin' }
  const submission = await readSubmission(request, request.headers['content-type'])
  if (submission.kind === 'wrong-type' || submission.kind === 'malformed') return submission
  context.typed = submission.typed
  context.article = wired.catalog.summary(submission.typed.article.trim(), wired.now().getTime())
  if (submission.kind === 'too-large') return submission
  context.wishes = readWishes(submission.sent)
  const take = context.wishes.preview ? previewComment : submitComment
  try {
    return await take(submission.typed, submitContext(request, context))
  } catch (cause) {
    return { kind: 'store-away', cause }
  }
}

function submitContext(request: IncomingMessage, { wired, article }: AnswerContext) {
  const { env, secret, comments, services, now, newId } = wired
  return {
    ...{ store: comments, now, newId },
    article: () => commented(article, wired, now().getTime()),
    ...{ rules: paperRules(wired), services, secret },
    ...{ sender: senderOf(request, wired), notifies: env.SMTP_URL !== undefined },
    submissionName: [request.headers['idempotency-key']].flat()[0]?.slice(0, 200),
    token: authorTokenIn(request.headers.cookie, { siteUrl: env.SITE_URL }),
    clientKey: clientKey(request, wired),
  }
}

/** Who sends a request, as far as services that judge comments want to know. */
export function senderOf(request: IncomingMessage, { env }: Pick<Wired, 'env'>): Sender {
  return {
    address: requestAddress(request, env),
    userAgent: headerOf(request, 'user-agent'),
    referrer: headerOf(request, 'referer'),
  }
}

function headerOf({ headers }: IncomingMessage, name: 'user-agent' | 'referer'): string {
  return headers[name]?.slice(0, 500) ?? ''
}

/** An article as far as comments care, at an instant in milliseconds. */
export function commented(
  article: ArticleSummary | undefined,
  { catalog }: Pick<Wired, 'catalog'>,
  now: number,
): CommentedArticle | undefined {
  if (!article) return undefined
  const state = commentsState(article, catalog.settings().comments, now)
  return { id: article.id, slug: article.slug, open: takesComments(state), isReviewed: state === 'review' }
}

/** Whoever sends JSON gets JSON; a form gets a page; anything else what it says it accepts. */
export function wantsJson({ headers }: IncomingMessage): boolean {
  const type = mediaType(headers['content-type'])
  if (type === 'application/json') return true
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') return false
  return !(headers.accept ?? '').includes('text/html')
}
