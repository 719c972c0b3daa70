import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { heldPage, type OneCommentView } from '../../../../publishing/reply-page.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { headTags } from '../../../../ui/page-head.tsx'
import { QuotedComment } from '../../../../ui/quoted-comment.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; commentId: string }

export const getServerSideProps: GetServerSideProps<PageProps<OneCommentView>, Query> = async ({
  params,
  query,
  res,
}) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', 'private, no-store')
  const props = await heldPage(params?.slug ?? '', params?.commentId ?? '', String(query.token ?? ''))
  return props ? { props } : { notFound: true }
}

export default function HeldPage(props: PageProps<OneCommentView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { article, comment } = view
  return (
    <SiteFrame frame={frame} messages={messages} section={article.section.slug}>
      <Head>{headTags({ title: messages.heldHeading, noindex: true }, props)}</Head>
      <section className="message" role="status">
        <h1>{messages.heldHeading}</h1>
        <p className="standfirst">{messages.heldText}</p>
      </section>
      <QuotedComment comment={comment} />
      <p className="actions">
        <a href={urls.article(article.slug)}>{messages.backToArticle}</a>
        <a href={urls.yours(article.slug)} rel="nofollow">
          {messages.yours}
        </a>
      </p>
    </SiteFrame>
  )
}
