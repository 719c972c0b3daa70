import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { forOneReader } from '../../../../publishing/for-one-reader.ts'
import { type OwnCommentsView, ownCommentsPage } from '../../../../publishing/own-comments-page.ts'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { LinkedHeadline } from '../../../../ui/linked-headline.tsx'
import { OwnCommentList } from '../../../../ui/own-comment-list.tsx'
import { headTags } from '../../../../ui/page-head.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = PageProps<OwnCommentsView>

export const getServerSideProps: GetServerSideProps<Props, { slug: string }> = async ({
  params,
  req,
  res,
}) => {
  forOneReader(res)
  const props = await ownCommentsPage(params?.slug ?? '', req.headers.cookie)
  return props ? { props } : { notFound: true }
}

export default function OwnComments(props: Props) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { article, comments } = view
  return (
    <SiteFrame frame={frame} messages={messages} section={article.section.slug}>
      <Head>{headTags({ title: messages.yoursHeading, noindex: true }, props)}</Head>
      <LinkedHeadline kicker={messages.comments} article={article} />
      <section className="comments" aria-labelledby="yours-heading">
        <h2 id="yours-heading">{messages.yoursHeading}</h2>
        <p className="notice">{messages.yoursText}</p>
        <OwnCommentList comments={comments} slug={article.slug} messages={messages} />
      </section>
      <p className="actions">
        <a href={urls.article(article.slug)}>{messages.backToArticle}</a>
      </p>
    </SiteFrame>
  )
}
