import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { type ThreadsView, threadsPage } from '../../../../publishing/threads-page.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { CommentSection } from '../../../../ui/comment-section.tsx'
import { headTags } from '../../../../ui/page-head.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; n: string }

export const getStaticPaths: GetStaticPaths<Query> = async () => ({ paths: [], fallback: 'blocking' })

export const getStaticProps: GetStaticProps<PageProps<ThreadsView>, Query> = async ({ params }) => {
  const { slug = '', n = '' } = params ?? {}
  const props = /^[1-9]\d{0,6}$/.test(n) ? await threadsPage(slug, Number(n)) : undefined
  return props ? { props } : { notFound: true }
}

export default function CommentsPage(props: PageProps<ThreadsView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { slug, comments, section, description } = view
  const title = `${messages.comments}: ${view.title}, ${messages.pageNumber(comments.page).toLowerCase()}`
  return (
    <SiteFrame frame={frame} messages={messages} section={section.slug}>
      <Head>
        {headTags(
          {
            title,
            descriptions: [title, description],
            path: urls.threads(slug, comments.page),
            commentsOf: slug,
          },
          props,
        )}
      </Head>
      <header className="list-header">
        <p className="kicker">
          {messages.comments}, {messages.pageNumber(comments.page).toLowerCase()}
        </p>
        <h1>
          <a href={urls.article(slug)}>{view.title}</a>
        </h1>
      </header>
      <CommentSection slug={slug} comments={comments} {...{ notifies: props.notifies, messages }} />
    </SiteFrame>
  )
}
