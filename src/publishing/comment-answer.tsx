import { authorCookie } from '../comments/author/author-cookie.ts'
import { editableUntil } from '../comments/author/edit-window.ts'
import type { Wishes } from '../comments/author/read-wishes.ts'
import { heldToken } from '../comments/held-token.ts'
import { renderComment } from '../comments/render-comment.ts'
import { log } from '../config/log.ts'
import type { ArticleSummary } from '../domain/article.ts'
import type { Comment, Draft, TypedFields } from '../domain/comment.ts'
import { urls } from '../site/urls.ts'
import { faultText } from '../ui/fault-text.ts'
import { PreviewedComment } from '../ui/previewed-comment.tsx'
import { RefusedComment } from '../ui/refused-comment.tsx'
import type { Wired } from '../wiring.ts'
import { headersOf, noticeOf, type Refusal, type Result, statusOf } from './comment-refusal.ts'
import { type Answer, jsonAnswer, problemAnswer, seeOther } from './json-answer.ts'
import { pageAnswer, speechFor } from './page-answer.tsx'
import { publicComment } from './public-comment.ts'
import { takesComments } from './takes-comments.ts'

type Kept = Extract<Result, { kind: 'published' | 'held' }>

export type AnswerContext = {
  wired: Wired
  asJson: boolean
  typed: TypedFields
  wishes: Wishes
  /** The public article that the comment names. */
  article: ArticleSummary | undefined
}

/** The answer in the client's format, as the table of the public contract has it. */
export function answer(result: Result, context: AnswerContext): Answer {
  if (result.kind === 'published' || result.kind === 'held') return kept(result, context)
  if (result.kind === 'previewed') return previewed(result.draft, context)
  if (result.kind === 'store-away') log.error({ fault: result.cause }, 'A comment could not be kept')
  return context.asJson ? refusedAsJson(result, context) : refusedAsPage(result, context)
}

/** With the secret that lets its author change the comment, once that is known to be who is answered. */
function kept(result: Kept, context: AnswerContext): Answer {
  const { comment, token } = result
  const { wired, wishes, asJson } = context
  const { location, status, body } = told(result, context)
  const site = { siteUrl: wired.env.SITE_URL, isRemembered: wishes.remember }
  const headers = token === undefined ? {} : { 'Set-Cookie': authorCookie(token, site) }
  return asJson
    ? jsonAnswer(status, { ...body, ...forAuthor(comment, token) }, { ...headers, Location: location })
    : seeOther(location, headers)
}

function told(result: Kept, { article, wired }: AnswerContext) {
  const { comment } = result
  const [slug, siteUrl] = [article?.slug ?? '', wired.env.SITE_URL]
  if (result.kind === 'held') {
    const location = urls.held(slug, comment.id, heldToken(wired.secret, comment.id))
    return { location, status: 202, body: { id: comment.id, status: 'held', url: siteUrl + location } }
  }
  const location = urls.comment(slug, result.place, comment.id)
  const body = { ...publicComment(comment, slug, siteUrl, result.place), status: comment.status }
  return { location, status: 201, body }
}

function forAuthor(comment: Comment, token: string | undefined) {
  return token === undefined ? {} : { editToken: token, editableUntil: editableUntil(comment).toISOString() }
}

function previewed({ name, comment }: Draft, { asJson, article, typed, wired }: AnswerContext): Answer {
  const html = renderComment(comment)
  if (asJson || !article) return jsonAnswer(200, { html })
  const speech = speechFor(wired, article.lang)
  const { messages, frame, views } = speech
  const notifies = wired.env.SMTP_URL !== undefined
  const preview = { id: 'preview', name, html, time: views.instant(wired.now()) }
  return pageAnswer(<PreviewedComment {...{ frame, messages, typed, notifies, article, preview }} />, {
    ...{ wired, speech, title: messages.commentPreview, status: 200 },
  })
}

function refusedAsJson(result: Refusal, { wired, article }: AnswerContext): Answer {
  const { messages } = speechFor(wired, article?.lang)
  const faults = result.kind === 'invalid' ? result.faults : []
  const detail = noticeOf(result, messages) ?? messages.errorSummary
  const errors = faults.map(({ pointer, code }) => ({ pointer, code, message: faultText(code, messages) }))
  return problemAnswer(statusOf(result), detail, { errors, headers: headersOf(result) })
}

/** The language of the answer is the article's, where there is one. */
function refusedAsPage(result: Refusal, { article, typed, wired }: AnswerContext): Answer {
  const speech = speechFor(wired, article?.lang)
  const { messages, frame } = speech
  const page = (
    <RefusedComment
      {...{ frame, messages, typed, notice: noticeOf(result, messages) }}
      notifies={wired.env.SMTP_URL !== undefined}
      faults={result.kind === 'invalid' ? result.faults : []}
      article={
        article && takesComments(article, { catalog: wired.catalog, at: wired.now().getTime() })
          ? article
          : undefined
      }
    />
  )
  const head = { title: messages.errorSummary, status: statusOf(result), headers: headersOf(result) }
  return pageAnswer(page, { wired, speech, ...head })
}
