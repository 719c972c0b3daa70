import type { IncomingMessage } from 'node:http'
import { isOwnOrigin } from '../comments/check-origin.ts'
import { readSubmission } from '../comments/read-submission.ts'
import { typedReport, voterKey } from '../comments/reports/report.ts'
import { type ReportContext, reportComment } from '../comments/reports/report-comment.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { clientGroup } from './client-group.ts'
import { clientKey } from './client-key.ts'
import { wantsJson } from './comment-endpoint.ts'
import type { Answer } from './json-answer.ts'
import { answerReport, type ReportAnswerContext, type ReportResult } from './report-answer.tsx'

/** `POST /api/comments/{id}/reports`, from the request to the answer. */
export async function receiveReport(request: IncomingMessage, commentId: string): Promise<Answer> {
  const wired = await wiredWithCatalog()
  const context: ReportAnswerContext = {
    ...{ wired, commentId, asJson: wantsJson(request), typed: typedReport({}), comment: undefined },
  }
  const result = await resultOf(request, context).catch(
    (cause): ReportResult => ({ kind: 'store-away', cause }),
  )
  return answerReport(result, context)
}

async function resultOf(request: IncomingMessage, context: ReportAnswerContext): Promise<ReportResult> {
  const { wired, commentId } = context
  if (request.method !== 'POST') return { kind: 'wrong-method', allow: 'POST' }
  if (!isOwnOrigin(request.headers, wired.env.SITE_URL)) return { kind: 'foreign-origin' }
  const submission = await readSubmission(request, request.headers['content-type'])
  if (submission.kind !== 'read') return submission
  context.typed = typedReport(submission.sent)
  context.comment = await (await wired.comments()).published(commentId)
  const { comment } = context
  if (!comment || !wired.catalog.articleById(comment.articleId, wired.now().getTime()))
    return { kind: 'unknown' }
  return reportComment(commentId, context.typed, reportContext(request, commentId, wired))
}

function reportContext(request: IncomingMessage, commentId: string, wired: Wired): ReportContext {
  const { env, secret, comments, now, newId, catalog } = wired
  return {
    ...{ store: comments, now, newId, threshold: catalog.settings().comments.reportsToReview },
    voter: voterKey(secret, commentId, clientGroup(request, env)),
    clientKey: clientKey(request, wired),
  }
}
