import type { TypedReport } from '../comments/reports/report.ts'
import type { ReportOutcome } from '../comments/reports/report-comment.ts'
import { log } from '../config/log.ts'
import type { Comment } from '../domain/comment.ts'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { MessagePage } from '../ui/message-page.tsx'
import { ReportPage } from '../ui/report-page.tsx'
import { reportFaultTexts } from '../ui/report-reasons.ts'
import { TypedText } from '../ui/typed-text.tsx'
import type { Wired } from '../wiring.ts'
import { headersOf, noticeOf, type RequestFault, statusOf } from './comment-refusal.ts'
import { type Answer, jsonAnswer, problemAnswer, seeOther } from './json-answer.ts'
import { pageAnswer, speechFor } from './page-answer.tsx'

export type ReportResult = ReportOutcome | RequestFault | { kind: 'store-away'; cause: unknown }

export type ReportAnswerContext = {
  wired: Wired
  commentId: string
  asJson: boolean
  typed: TypedReport
  /** The comment, while it is published. */
  comment: Comment | undefined
}

type Refusal = Exclude<ReportResult, { kind: 'received' | 'repeated' }>

/** The answer to a report, in the client's format. Whether a reader said it before is told to programs only. */
export function answerReport(result: ReportResult, context: ReportAnswerContext): Answer {
  if (result.kind !== 'received' && result.kind !== 'repeated') return refused(result, context)
  if (context.asJson) return jsonAnswer(result.kind === 'received' ? 201 : 200, { status: 'received' })
  return seeOther(urls.reported(articleOf(context)?.slug ?? ''))
}

function refused(result: Refusal, context: ReportAnswerContext): Answer {
  const { wired, asJson, typed, comment } = context
  if (result.kind === 'store-away') log.error({ fault: result.cause }, 'A report could not be kept')
  const article = articleOf(context)
  const speech = speechFor(wired, article?.lang)
  const { messages, frame, views } = speech
  const { status, headers, notice } = refusalOf(result, messages)
  const faults = reportFaultTexts(result.kind === 'invalid' ? result.faults : [], messages)
  if (asJson) {
    const errors = faults.map(({ field, code, text }) => ({ pointer: `/${field}`, code, message: text }))
    return problemAnswer(status, notice ?? messages.reportRefused, { errors, headers })
  }
  const shown = { frame, messages }
  const page =
    article && comment ? (
      <ReportPage {...{ ...shown, article, comment: views.comment(comment), typed, faults, notice }} />
    ) : (
      <MessagePage {...shown} heading={messages.reportRefused} text={notice ?? messages.malformed}>
        {typed.note !== '' && <TypedText text={typed.note} messages={messages} />}
      </MessagePage>
    )
  return pageAnswer(page, { wired, speech, title: messages.reportRefused, status, headers })
}

function articleOf({ wired, comment }: ReportAnswerContext) {
  return comment && wired.catalog.articleById(comment.articleId, wired.now().getTime())
}

function refusalOf(result: Refusal, messages: Messages) {
  if (result.kind === 'invalid') return { status: 422, headers: {}, notice: undefined }
  if (result.kind === 'unknown') return { status: 404, headers: {}, notice: messages.reportUnknown }
  const notice = result.kind === 'store-away' ? messages.reportAway : noticeOf(result, messages)
  return { status: statusOf(result), headers: headersOf(result), notice }
}
