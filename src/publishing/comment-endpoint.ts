import type { IncomingMessage } from 'node:http'
import type { CatalogArticle } from '../articles/catalog.ts'
import { isOwnOrigin } from '../comments/check-origin.ts'
import { typedFields } from '../comments/draft.ts'
import { mediaType, readSubmission } from '../comments/read-submission.ts'
import { type CommentedArticle, submitComment } from '../comments/submit-comment.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { clientKey } from './client-key.ts'
import { type Answer, type AnswerContext, answer } from './comment-answer.tsx'
import type { Result } from './comment-refusal.ts'

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
    article: undefined,
  }
  return answer(await resultOf(request, context), context)
}

async function resultOf(request: IncomingMessage, context: AnswerContext): Promise<Result> {
  const { wired } = context
  if (request.method !== 'POST') return { kind: 'wrong-method' }
  if (!isOwnOrigin(request.headers, wired.env.SITE_URL)) return { kind: 'foreign-origin' }
  const submission = await readSubmission(request, request.headers['content-type'])
  if (submission.kind === 'wrong-type' || submission.kind === 'malformed') return submission
  context.typed = submission.typed
  context.article = wired.catalog.article(submission.typed.article.trim(), wired.now().getTime())
  if (submission.kind === 'too-large') return submission
  try {
    return await submitComment(submission.typed, submitContext(request, context))
  } catch (cause) {
    return { kind: 'store-away', cause }
  }
}

function submitContext(request: IncomingMessage, { wired, article }: AnswerContext) {
  const { secret, comments, now, newId } = wired
  return {
    ...{ store: comments, now, newId },
    article: () => commented(article),
    around: surroundings(wired),
    secret,
    submissionName: [request.headers['idempotency-key']].flat()[0]?.slice(0, 200),
    clientKey: clientKey(request, wired),
  }
}

function commented(article: CatalogArticle | undefined): CommentedArticle | undefined {
  return article && { id: article.id, slug: article.slug, open: article.comments === 'open' }
}

function surroundings({ catalog }: Wired) {
  const site = catalog.settings()
  const reservedNames = [
    site.name,
    ...site.comments.reservedNames,
    ...catalog.authors().map(({ name }) => name),
  ]
  return { policy: site.comments, reservedNames }
}

/** Whoever sends JSON gets JSON; a form gets a page; anything else what it says it accepts. */
function wantsJson({ headers }: IncomingMessage): boolean {
  const type = mediaType(headers['content-type'])
  if (type === 'application/json') return true
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') return false
  return !(headers.accept ?? '').includes('text/html')
}
