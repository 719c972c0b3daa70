import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { type HeldView, heldPage } from '../../../../publishing/held-page.ts'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { headTags } from '../../../../ui/page-head.tsx'
import { QuotedComment } from '../../../../ui/quoted-comment.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; commentId: string }

export const getServerSideProps: GetServerSideProps<PageProps<HeldView>, Query> = async ({
  params,
  query,
  res,
}) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', 'private, no-store')
  const held = await heldPage(params?.slug ?? '', params?.commentId ?? '', String(query.token ?? ''))
  if (!held) return { notFound: true }
  return 'published' in held
    ? { redirect: { destination: held.published, statusCode: 303 } }
    : { props: held }
}

export default function HeldPage(props: PageProps<HeldView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { article, comment, isRefused } = view
  const heading = isRefused ? messages.refusedHeading : messages.heldHeading
  return (
    <SiteFrame frame={frame} messages={messages} section={article.section.slug}>
      <Head>{headTags({ title: heading, noindex: true }, props)}</Head>
      <section className="message" role="status">
        <h1>{heading}</h1>
        <p className="standfirst">{isRefused ? messages.refusedText : messages.heldText}</p>
      </section>
      <QuotedComment comment={comment} />
      <p className="actions">
        <a href={urls.article(article.slug)}>{messages.backToArticle}</a>
        {!isRefused && (
          <a href={urls.yours(article.slug)} rel="nofollow">
            {messages.yours}
          </a>
        )}
      </p>
    </SiteFrame>
  )
}
