import type { GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../publishing/page-props.ts'
import { plainPage } from '../publishing/static-page.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import { assets } from '../ui/assets.ts'
import { MessagePage } from '../ui/message-page.tsx'
import { headTags } from '../ui/page-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getStaticProps: GetStaticProps<PageProps<null>> = async () => ({
  props: await plainPage(urls.offline()),
})

/** What the service worker shows in place of a page that cannot be had without a network. */
export default function OfflinePage(props: PageProps<null>) {
  const { frame, locale } = props
  const messages = messagesFor(locale, locale)
  const { offlineHeading, offlineText, keptArticles } = messages
  return (
    <>
      <Head>{headTags({ title: offlineHeading, noindex: true }, props)}</Head>
      <MessagePage {...{ frame, messages, heading: offlineHeading, text: offlineText }}>
        <nav aria-labelledby="kept" data-kept hidden>
          <h2 id="kept">{keptArticles}</h2>
          <ul />
        </nav>
      </MessagePage>
      <script type="module" src={assets.offlineList} />
    </>
  )
}
