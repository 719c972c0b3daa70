import Head from 'next/head'
import type { Locale } from '../domain/site.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type ListKind, urls } from '../site/urls.ts'
import { type ListContent, ListPageView } from './list-page-view.tsx'
import { headTags } from './page-head.tsx'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = {
  frame: FrameView
  view: ListContent & { kind: ListKind; slug: string }
  locale: Locale
  siteUrl: string
}

/** A whole page that lists articles; sections, tags and authors share it. */
export function ListRoute({ frame, view, locale, siteUrl }: Props) {
  const messages = messagesFor(locale, locale)
  const { kind, slug, title, page, description, isEmpty } = view
  const heading = page === undefined ? title : `${title}, ${messages.pageNumber(page).toLowerCase()}`
  const head = {
    title: `${heading} – ${frame.name}`,
    description,
    canonical: siteUrl + urls.list(kind, slug, page),
    noindex: isEmpty,
  }
  return (
    <SiteFrame frame={frame} messages={messages} {...(kind === 'sections' && { section: slug })}>
      <Head>{headTags(head)}</Head>
      <ListPageView list={view} messages={messages} />
    </SiteFrame>
  )
}
