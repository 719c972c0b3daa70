import type { GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { type FrontView, frontPage } from '../publishing/front-page.ts'
import type { PageProps } from '../publishing/page-props.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import { DataBlocks } from '../ui/data-blocks.tsx'
import { FrontPageView } from '../ui/front-page-view.tsx'
import { headTags } from '../ui/page-head.tsx'
import { SiteFrame } from '../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getStaticProps: GetStaticProps<PageProps<FrontView>> = async () => {
  const props = await frontPage()
  return props ? { props } : { notFound: true }
}

export default function FrontPage(props: PageProps<FrontView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { name, tagline } = frame
  return (
    <SiteFrame frame={frame} messages={messages} isHome>
      <Head>
        {headTags(
          {
            title: name,
            titleEnd: tagline,
            descriptions: [view.description],
            path: urls.home(),
            noindex: view.lead === undefined,
          },
          props,
        )}
      </Head>
      <FrontPageView front={view} messages={messages} />
      <DataBlocks data={view.data} />
    </SiteFrame>
  )
}
