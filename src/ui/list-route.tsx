import Head from 'next/head'
import type { Locale } from '../domain/site.ts'
import type { JsonLd } from '../feeds/json-ld.ts'
import type { Messages } from '../site/messages/messages.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type ListKind, urls } from '../site/urls.ts'
import { DataBlocks } from './data-blocks.tsx'
import type { HeadView, Paper } from './head-view.ts'
import { type ListContent, ListPageView } from './list-page-view.tsx'
import { headTags } from './page-head.tsx'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = Paper & {
  frame: FrameView
  view: ListContent & { kind: ListKind; slug: string; data: JsonLd[] }
  locale: Locale
}

/** A whole page that lists articles; sections, tags and authors share it. */
export function ListRoute(props: Props) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { kind, slug } = view
  return (
    <SiteFrame frame={frame} messages={messages} {...(kind === 'sections' && { section: slug })}>
      <Head>{headTags(listHead(view, messages), props)}</Head>
      <ListPageView list={view} messages={messages} />
      <DataBlocks data={view.data} />
    </SiteFrame>
  )
}

function listHead(
  { kind, slug, title, page, description, isEmpty }: Props['view'],
  messages: Messages,
): HeadView {
  const about = {
    sections: [description, messages.aboutSection(title)],
    tags: [messages.aboutTag(title)],
    authors: [messages.aboutAuthor(title)],
  } satisfies Record<ListKind, string[]>
  const number = page === undefined ? [] : [messages.pageNumber(page)]
  return {
    title: [title, ...number.map((text) => text.toLowerCase())].join(', '),
    descriptions: [...number, ...about[kind]],
    path: urls.list(kind, slug, page),
    list: urls.list(kind, slug),
    isProfile: kind === 'authors',
    noindex: isEmpty,
  }
}
