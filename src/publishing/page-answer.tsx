import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Messages } from '../site/messages/messages.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import type { FrameView } from '../ui/site-frame.tsx'
import { StandaloneDocument } from '../ui/standalone-document.tsx'
import type { Wired } from '../wiring.ts'
import type { Answer } from './json-answer.ts'
import { cardPicture, paperCard } from './share-card.ts'
import { ViewMaker } from './view-maker.ts'

/** What an answer needs to speak the language of its article, or the paper's where there is none. */
export type Speech = { views: ViewMaker; messages: Messages; frame: FrameView }

export function speechFor(wired: Wired, lang?: string): Speech {
  const site = wired.catalog.settings()
  const views = new ViewMaker(wired.catalog, site, lang)
  return { views, messages: messagesFor(views.locale, site.locale), frame: views.frame() }
}

type Page = { wired: Wired; speech: Speech; title: string; status: number; headers?: Record<string, string> }

/** A whole page as the answer to a form. */
export function pageAnswer(content: ReactElement, { wired, speech, title, status, headers }: Page): Answer {
  const { views, frame } = speech
  const card = cardPicture(paperCard(views.site))
  const page = (
    <StandaloneDocument
      head={{ title, noindex: true }}
      paper={{ siteUrl: wired.env.SITE_URL, lang: views.locale, frame, card }}
    >
      {content}
    </StandaloneDocument>
  )
  return {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'X-Robots-Tag': 'noindex' },
    body: `<!DOCTYPE html>${renderToStaticMarkup(page)}`,
  }
}
