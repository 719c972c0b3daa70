import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { pageNumberIn } from '../../domain/stable-pages.ts'
import { monthPage } from '../../publishing/archive-page.ts'
import type { PageProps } from '../../publishing/page-props.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { urls } from '../../site/urls.ts'
import { type MonthContent, MonthView } from '../../ui/archive-view.tsx'
import { headTags } from '../../ui/page-head.tsx'
import { SiteFrame } from '../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { place: string[] }

export const getStaticPaths: GetStaticPaths<Query> = async () => ({ paths: [], fallback: 'blocking' })

/** `/archive/{yyyy}/{mm}` and `/archive/{yyyy}/{mm}/{n}`; anything else is not found. */
export const getStaticProps: GetStaticProps<PageProps<MonthContent>, Query> = async ({ params }) => {
  const [year = '', month = '', n, ...rest] = params?.place ?? []
  const page = n === undefined ? undefined : pageNumberIn(n)
  const isAddress = /^\d{4}-(0[1-9]|1[0-2])$/.test(`${year}-${month}`) && rest.length === 0
  if (!isAddress || (n !== undefined && page === undefined)) return { notFound: true }
  const props = await monthPage(`${year}-${month}`, page)
  return props ? { props } : { notFound: true }
}

export default function MonthPage(props: PageProps<MonthContent>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const number = view.page === undefined ? [] : [messages.pageNumber(view.page)]
  const head = {
    title: [view.title, ...number.map((text) => text.toLowerCase())].join(', '),
    descriptions: [...number, messages.aboutMonth(view.title)],
    path: urls.month(view.month, view.page),
  }
  return (
    <SiteFrame frame={frame} messages={messages}>
      <Head>{headTags(head, props)}</Head>
      <MonthView month={view} messages={messages} />
    </SiteFrame>
  )
}
