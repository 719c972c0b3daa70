import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { pageNumberIn } from '../../../../domain/stable-pages.ts'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { newestThreadsPage, type ThreadsView, threadsPage } from '../../../../publishing/threads-page.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { CommentSection } from '../../../../ui/comment-section.tsx'
import { headTags } from '../../../../ui/page-head.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; place: string[] }

export const getStaticPaths: GetStaticPaths<Query> = async () => ({ paths: [], fallback: 'blocking' })

export const getStaticProps: GetStaticProps<PageProps<ThreadsView>, Query> = async ({ params }) => {
  const props = await propsOf(params?.slug ?? '', params?.place ?? [])
  return props ? { props } : { notFound: true }
}

/** `{n}`, `newest` and `newest/{n}`. */
async function propsOf(slug: string, [first = '', second, ...others]: string[]) {
  if (others.length > 0) return undefined
  const n = pageNumberIn(second ?? first)
  if (first !== 'newest') return n === undefined || second !== undefined ? undefined : threadsPage(slug, n)
  return second !== undefined && n === undefined ? undefined : newestThreadsPage(slug, n)
}

export default function CommentsPage(props: PageProps<ThreadsView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { slug, comments, section, description } = view
  const { page, pages, isNewestFirst } = comments
  const what = isNewestFirst ? messages.newestComments : messages.comments
  const number = isNewestFirst && page === pages ? '' : `, ${messages.pageNumber(page).toLowerCase()}`
  const title = `${what}: ${view.title}${number}`
  return (
    <SiteFrame frame={frame} messages={messages} section={section.slug}>
      <Head>
        {headTags(
          {
            ...{ title, descriptions: [title, description], commentsOf: slug },
            // The same comments in another order: search engines have them already.
            ...(isNewestFirst ? { noindex: true } : { path: urls.threads(slug, page) }),
          },
          props,
        )}
      </Head>
      <header className="list-header">
        <p className="kicker">
          {what}
          {number}
        </p>
        <h1>
          <a href={urls.article(slug)}>{view.title}</a>
        </h1>
      </header>
      <CommentSection slug={slug} comments={comments} {...{ notifies: props.notifies, messages }} />
    </SiteFrame>
  )
}
