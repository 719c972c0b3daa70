import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { type OneCommentView, replyPage } from '../../../../publishing/reply-page.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { assets } from '../../../../ui/assets.ts'
import { CommentForm } from '../../../../ui/comment-form.tsx'
import { headTags } from '../../../../ui/page-head.tsx'
import { QuotedComment } from '../../../../ui/quoted-comment.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; commentId: string }

export const getServerSideProps: GetServerSideProps<PageProps<OneCommentView>, Query> = async ({
  params,
  res,
}) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', 'private, no-store')
  const props = await replyPage(params?.slug ?? '', params?.commentId ?? '')
  return props ? { props } : { notFound: true }
}

export default function ReplyPage(props: PageProps<OneCommentView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { article, comment } = view
  const heading = messages.replyTo(comment.name)
  return (
    <SiteFrame frame={frame} messages={messages} section={article.section.slug}>
      <Head>{headTags({ title: heading, noindex: true }, props)}</Head>
      <header className="list-header">
        <p className="kicker">{messages.comments}</p>
        <h1>
          <a href={urls.article(article.slug)}>{article.title}</a>
        </h1>
      </header>
      <QuotedComment comment={comment} />
      <CommentForm
        articleSlug={article.slug}
        parent={comment.id}
        heading={heading}
        {...{ notifies: props.notifies, messages }}
      />
      <script type="module" src={assets.commentForm} />
    </SiteFrame>
  )
}
