import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import type { ArticleHeadView } from '../../../publishing/article-page.ts'
import { forOneReader } from '../../../publishing/for-one-reader.ts'
import type { PageProps } from '../../../publishing/page-props.ts'
import { reportedPage } from '../../../publishing/report-page.ts'
import { messagesFor } from '../../../site/messages/messages-for.ts'
import { urls } from '../../../site/urls.ts'
import { headTags } from '../../../ui/page-head.tsx'
import { SiteFrame } from '../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = PageProps<{ article: ArticleHeadView }>

export const getServerSideProps: GetServerSideProps<Props, { slug: string }> = async ({ params, res }) => {
  forOneReader(res)
  const props = await reportedPage(params?.slug ?? '')
  return props ? { props } : { notFound: true }
}

export default function Reported(props: Props) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { slug, section } = view.article
  return (
    <SiteFrame frame={frame} messages={messages} section={section.slug}>
      <Head>{headTags({ title: messages.reportedHeading, noindex: true }, props)}</Head>
      <section className="message" role="status">
        <h1>{messages.reportedHeading}</h1>
        <p className="standfirst">{messages.reportedText}</p>
      </section>
      <p className="actions">
        <a href={urls.article(slug)}>{messages.backToArticle}</a>
      </p>
    </SiteFrame>
  )
}
