import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { pageNumberIn } from '../../../../domain/stable-pages.ts'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { type ThreadPageView, threadPage } from '../../../../publishing/thread-page.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { headTags } from '../../../../ui/page-head.tsx'
import { SiteFrame } from '../../../../ui/site-frame.tsx'
import { WholeThread } from '../../../../ui/whole-thread.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { slug: string; place: string[] }

export const getStaticPaths: GetStaticPaths<Query> = async () => ({ paths: [], fallback: 'blocking' })

/** `{rootId}`, and `{rootId}/{n}` from the second page on. */
export const getStaticProps: GetStaticProps<PageProps<ThreadPageView>, Query> = async ({ params }) => {
  const [rootId = '', second, ...others] = params?.place ?? []
  const n = second === undefined ? 1 : pageNumberIn(second)
  if (n === undefined || (second !== undefined && n === 1) || others.length > 0) return { notFound: true }
  const props = await threadPage(params?.slug ?? '', rootId, n)
  return props ? { props } : { notFound: true }
}

export default function ThreadPage(props: PageProps<ThreadPageView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { slug, thread, section, description } = view
  const what = thread.name === '' ? messages.thread : messages.threadBy(thread.name)
  const number = thread.page > 1 ? `, ${messages.pageNumber(thread.page).toLowerCase()}` : ''
  const title = `${what}: ${view.title}${number}`
  return (
    <SiteFrame frame={frame} messages={messages} section={section.slug}>
      <Head>
        {headTags(
          {
            ...{ title, descriptions: [title, description], commentsOf: slug },
            path: urls.thread(slug, thread.id, thread.page),
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
      <WholeThread slug={slug} thread={thread} {...{ notifies: props.notifies, messages }} />
    </SiteFrame>
  )
}
