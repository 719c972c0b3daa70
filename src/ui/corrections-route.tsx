import Head from 'next/head'
import type { Locale } from '../domain/site.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import { type CorrectionsContent, CorrectionsView } from './corrections-view.tsx'
import type { Paper } from './head-view.ts'
import { headTags } from './page-head.tsx'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = Paper & { frame: FrameView; view: CorrectionsContent; locale: Locale }

/** The whole page of corrections; its older pages share it. */
export function CorrectionsRoute(props: Props) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const number = view.page === undefined ? [] : [messages.pageNumber(view.page)]
  const head = {
    title: [messages.corrections, ...number.map((text) => text.toLowerCase())].join(', '),
    descriptions: [...number, messages.aboutCorrections],
    path: urls.corrections(view.page),
    noindex: view.entries.length === 0,
  }
  return (
    <SiteFrame frame={frame} messages={messages}>
      <Head>{headTags(head, props)}</Head>
      <CorrectionsView corrections={view} messages={messages} />
    </SiteFrame>
  )
}
