import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { forOneReader } from '../../../../publishing/for-one-reader.ts'
import type { PageProps } from '../../../../publishing/page-props.ts'
import type { OneCommentView } from '../../../../publishing/reply-page.ts'
import { reportPage } from '../../../../publishing/report-page.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { headTags } from '../../../../ui/page-head.tsx'
import { ReportPage } from '../../../../ui/report-page.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; commentId: string }

export const getServerSideProps: GetServerSideProps<PageProps<OneCommentView>, Query> = async ({
  params,
  res,
}) => {
  forOneReader(res)
  const props = await reportPage(params?.slug ?? '', params?.commentId ?? '')
  return props ? { props } : { notFound: true }
}

export default function Report(props: PageProps<OneCommentView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  return (
    <ReportPage {...{ frame, messages, ...view }}>
      <Head>{headTags({ title: messages.reportHeading, noindex: true }, props)}</Head>
    </ReportPage>
  )
}
