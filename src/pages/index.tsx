import type { GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { type FrontView, frontPage } from '../publishing/front-page.ts'
import type { PageProps } from '../publishing/page-props.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { ArticleList } from '../ui/article-list.tsx'
import { headTags } from '../ui/page-head.tsx'
import { SiteFrame } from '../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getStaticProps: GetStaticProps<PageProps<FrontView>> = async () => {
  const props = await frontPage()
  return props ? { props } : { notFound: true }
}

export default function FrontPage({ frame, view, locale, siteUrl }: PageProps<FrontView>) {
  const messages = messagesFor(locale, locale)
  const title = frame.tagline ? `${frame.name} – ${frame.tagline}` : frame.name
  return (
    <SiteFrame frame={frame} messages={messages} isHome>
      <Head>{headTags({ title, description: view.description, canonical: `${siteUrl}/` })}</Head>
      <ArticleList cards={view.cards} messages={messages} hasLead />
    </SiteFrame>
  )
}
