import type { GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { archivePage } from '../../publishing/archive-page.ts'
import type { PageProps } from '../../publishing/page-props.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { urls } from '../../site/urls.ts'
import { type ArchiveContent, ArchiveView } from '../../ui/archive-view.tsx'
import { headTags } from '../../ui/page-head.tsx'
import { SiteFrame } from '../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getStaticProps: GetStaticProps<PageProps<ArchiveContent>> = async () => {
  const props = await archivePage()
  return props ? { props } : { notFound: true }
}

export default function ArchivePage(props: PageProps<ArchiveContent>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const head = {
    title: messages.archive,
    descriptions: [messages.aboutArchive],
    path: urls.archive(),
    noindex: view.years.length === 0,
  }
  return (
    <SiteFrame frame={frame} messages={messages}>
      <Head>{headTags(head, props)}</Head>
      <ArchiveView archive={view} messages={messages} />
    </SiteFrame>
  )
}
