import type { CatalogArticle } from '../articles/catalog.ts'
import type { DeleteOutcome } from '../comments/author/delete-comment.ts'
import type { EditOutcome } from '../comments/author/edit-comment.ts'
import { editableUntil } from '../comments/author/edit-window.ts'
import type { EditPreview } from '../comments/author/preview-comment.ts'
import type { SentChange } from '../comments/author/read-change.ts'
import { heldToken } from '../comments/held-token.ts'
import { renderComment } from '../comments/render-comment.ts'
import { log } from '../config/log.ts'
import { urls } from '../site/urls.ts'
import { faultText } from '../ui/fault-text.ts'
import { MessagePage } from '../ui/message-page.tsx'
import { OwnCommentPage } from '../ui/own-comment-page.tsx'
import { TypedText } from '../ui/typed-text.tsx'
import type { Wired } from '../wiring.ts'
import { headersOf, noticeOf, type RequestFault, statusOf } from './comment-refusal.ts'
import { type Answer, jsonAnswer, problemAnswer, seeOther } from './json-answer.ts'
import { pageAnswer, type Speech, speechFor } from './page-answer.tsx'
import { publicComment } from './public-comment.ts'

export type ChangeResult =
  | EditOutcome
  | EditPreview
  | DeleteOutcome
  | RequestFault
  | { kind: 'store-away'; cause: unknown }

type Done = Extract<ChangeResult, { kind: 'published' | 'held' | 'deleted' }>
type Previewed = Extract<ChangeResult, { kind: 'previewed' }>
type ChangeRefusal = Exclude<ChangeResult, Done | Previewed>

type Context = { wired: Wired; id: string; asJson: boolean; sent: SentChange | undefined }

/** The answer to what an author did with a comment of theirs, in the client's format. */
export function answerChange(result: ChangeResult, context: Context): Answer {
  switch (result.kind) {
    case 'published':
    case 'held':
    case 'deleted':
      return done(result, context)
    case 'previewed':
      return previewed(result, context)
    default:
      return refused(result, context)
  }
}

function done(result: Done, { wired, asJson }: Context): Answer {
  const { slug } = result.article
  if (result.kind === 'deleted')
    return asJson ? { status: 204, headers: {}, body: '' } : seeOther(`${urls.article(slug)}#comments`)
  const { comment } = result
  const siteUrl = wired.env.SITE_URL
  const location =
    result.kind === 'held'
      ? urls.held(slug, comment.id, heldToken(wired.secret, comment.id))
      : urls.comment(slug, result.place, comment.id)
  if (!asJson) return seeOther(location)
  const shared = { version: comment.version, editableUntil: editableUntil(comment).toISOString() }
  if (result.kind === 'held') {
    const body = { id: comment.id, status: 'held', url: siteUrl + location, ...shared }
    return jsonAnswer(202, body, { Location: location })
  }
  return jsonAnswer(200, {
    ...publicComment(comment, slug, siteUrl, result.place),
    status: 'published',
    ...shared,
  })
}

function previewed({ draft, article }: Previewed, context: Context): Answer {
  const { wired, asJson } = context
  const html = renderComment(draft.comment)
  const shown = wired.catalog.articleById(article.id, wired.now().getTime())
  if (asJson || !shown) return jsonAnswer(200, { html })
  const speech = speechFor(wired, shown.lang)
  const preview = { id: 'preview', name: draft.name, html, time: speech.views.instant(wired.now()) }
  const { sent } = context
  const page = (
    <OwnCommentPage {...formOf(shown, speech, context)} version={sent?.version} preview={preview} />
  )
  return pageAnswer(page, { wired, speech, title: speech.messages.commentPreview, status: 200 })
}

function refused(result: ChangeRefusal, context: Context): Answer {
  const { wired, asJson } = context
  if (result.kind === 'store-away') log.error({ fault: result.cause }, 'A comment could not be changed')
  const article =
    'article' in result ? wired.catalog.articleById(result.article.id, wired.now().getTime()) : undefined
  const speech = speechFor(wired, article?.lang)
  const { messages } = speech
  const [status, headers] = [statusOf(result), headersOf(result)]
  if (!asJson) {
    const page = refusedPage(result, article, speech, context)
    return pageAnswer(page, { wired, speech, title: messages.changeRefused, status, headers })
  }
  const faults = result.kind === 'invalid' ? result.faults : []
  const errors = faults.map(({ pointer, code }) => ({ pointer, code, message: faultText(code, messages) }))
  return problemAnswer(status, noticeOf(result, messages) ?? messages.changeRefused, { errors, headers })
}

/** The form again where another try can succeed; otherwise at least the text. */
function refusedPage(
  result: ChangeRefusal,
  article: CatalogArticle | undefined,
  speech: Speech,
  context: Context,
) {
  const { messages, frame } = speech
  const notice = noticeOf(result, messages)
  const canRetry = result.kind === 'invalid' || result.kind === 'too-many-tries' || result.kind === 'conflict'
  if (article && canRetry) {
    const faults = result.kind === 'invalid' ? result.faults : []
    const version = result.kind === 'conflict' ? undefined : context.sent?.version
    return <OwnCommentPage {...{ ...formOf(article, speech, context), version, faults, notice }} />
  }
  const typed = context.sent?.comment ?? ''
  return (
    <MessagePage
      {...{ frame, messages, heading: messages.changeRefused, text: notice ?? messages.malformed }}
    >
      {typed !== '' && <TypedText text={typed} messages={messages} />}
    </MessagePage>
  )
}

function formOf(
  { slug, title, section }: CatalogArticle,
  { messages, frame }: Speech,
  { id, sent }: Pick<Context, 'id' | 'sent'>,
) {
  const typed = { comment: sent?.comment ?? '', name: sent?.name ?? '' }
  return { id, typed, messages, frame, section, article: { slug, title } }
}
