import { renderToStaticMarkup } from 'react-dom/server'
import type { CatalogArticle } from '../articles/catalog.ts'
import { heldToken } from '../comments/held-token.ts'
import type { TypedFields } from '../domain/comment.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import { faultText } from '../ui/fault-text.ts'
import { RefusedComment } from '../ui/refused-comment.tsx'
import { StandaloneDocument } from '../ui/standalone-document.tsx'
import type { Wired } from '../wiring.ts'
import { headersOf, noticeOf, type Refusal, type Result, statusOf } from './comment-refusal.ts'
import { publicComment } from './public-comment.ts'
import { cardPicture, paperCard } from './share-card.ts'
import { ViewMaker } from './view-maker.ts'

export type Answer = { status: number; headers: Record<string, string>; body: string }

type Published = Extract<Result, { kind: 'published' }>
type Held = Extract<Result, { kind: 'held' }>

export type AnswerContext = {
  wired: Wired
  asJson: boolean
  typed: TypedFields
  /** The public article that the comment names. */
  article: CatalogArticle | undefined
}

/** The answer in the client's format, as the table of the public contract has it. */
export function answer(result: Result, context: AnswerContext): Answer {
  if (result.kind === 'published') return published(result, context)
  if (result.kind === 'held') return held(result, context)
  if (result.kind === 'store-away')
    process.stderr.write(`A comment could not be kept: ${String(result.cause)}\n`)
  return context.asJson ? refusedAsJson(result, context) : refusedAsPage(result, context)
}

function published({ comment, place }: Published, { asJson, article, wired }: AnswerContext): Answer {
  const slug = article?.slug ?? ''
  const location = urls.comment(slug, place, comment.id)
  if (!asJson) return { status: 303, headers: { Location: location }, body: '' }
  const body = { ...publicComment(comment, slug, wired.env.SITE_URL, place), status: comment.status }
  return json(201, body, { Location: location })
}

function held({ comment }: Held, { asJson, article, wired }: AnswerContext): Answer {
  const location = urls.held(article?.slug ?? '', comment.id, heldToken(wired.secret, comment.id))
  if (!asJson) return { status: 303, headers: { Location: location }, body: '' }
  return json(
    202,
    { id: comment.id, status: 'held', url: wired.env.SITE_URL + location },
    { Location: location },
  )
}

function refusedAsJson(result: Refusal, context: AnswerContext): Answer {
  const messages = viewsOf(context).messages
  const faults = result.kind === 'invalid' ? result.faults : []
  const detail = noticeOf(result, messages) ?? messages.errorSummary
  const errors = faults.map(({ pointer, code }) => ({ pointer, code, message: faultText(code, messages) }))
  const status = statusOf(result)
  const body = { type: 'about:blank', title: detail, status, detail, ...(faults.length > 0 && { errors }) }
  return json(status, body, {
    ...headersOf(result),
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}

function refusedAsPage(result: Refusal, context: AnswerContext): Answer {
  const { views, messages, lang } = viewsOf(context)
  const { article, typed } = context
  const frame = views.frame()
  const card = cardPicture(paperCard(views.site))
  const page = (
    <StandaloneDocument
      head={{ title: messages.errorSummary, noindex: true }}
      paper={{ siteUrl: context.wired.env.SITE_URL, lang, frame, card }}
    >
      <RefusedComment
        {...{ frame, messages, typed, notice: noticeOf(result, messages) }}
        faults={result.kind === 'invalid' ? result.faults : []}
        article={article?.comments === 'open' ? article : undefined}
      />
    </StandaloneDocument>
  )
  const headers = {
    ...headersOf(result),
    'Content-Type': 'text/html; charset=utf-8',
    'X-Robots-Tag': 'noindex',
  }
  return { status: statusOf(result), headers, body: `<!DOCTYPE html>${renderToStaticMarkup(page)}` }
}

/** The language of the answer is the article's, where there is one. */
function viewsOf({ wired, article }: AnswerContext) {
  const site = wired.catalog.settings()
  const views = new ViewMaker(wired.catalog, site, article?.lang)
  return { views, messages: messagesFor(views.locale, site.locale), lang: views.locale }
}

function json(status: number, body: unknown, headers: Record<string, string>): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}
