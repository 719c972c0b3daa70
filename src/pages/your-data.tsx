import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { caching } from '../config/caching.ts'
import type { PageProps } from '../publishing/page-props.ts'
import { type YourDataView, yourDataPage } from '../publishing/your-data/your-data-page.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { headTags } from '../ui/page-head.tsx'
import { YourData, yourDataTexts } from '../ui/your-data.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<PageProps<YourDataView>> = async ({ query, res }) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', caching.never)
  // The link of the mail must not be told to anybody else. With `no-referrer` browsers would send the page's own forms
  // from "null", and they would be refused (Fetch, "append a request Origin header").
  res.setHeader('Referrer-Policy', 'same-origin')
  const props = await yourDataPage(String(query.token ?? ''), String(query.done ?? ''))
  if (!props) return { notFound: true }
  if (props.view.state === 'late') res.statusCode = 410
  return { props }
}

export default function YourDataPage(props: PageProps<YourDataView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const texts = yourDataTexts(view, messages)
  return (
    <>
      <Head>{headTags({ title: texts.heading, noindex: true }, props)}</Head>
      <YourData {...{ frame, messages, view, texts }} />
    </>
  )
}
