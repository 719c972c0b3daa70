import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { caching } from '../../../config/caching.ts'
import type { PageProps } from '../../../publishing/page-props.ts'
import { type PreviewView, previewPage } from '../../../publishing/preview-page.ts'
import { messagesFor } from '../../../site/messages/messages-for.ts'
import { ArticleBody } from '../../../ui/article-body.tsx'
import { ArticleHeader } from '../../../ui/article-header.tsx'
import { MessagePage } from '../../../ui/message-page.tsx'
import { headTags } from '../../../ui/page-head.tsx'
import { PreviewBanner } from '../../../ui/preview-banner.tsx'
import { SeriesNav } from '../../../ui/series-nav.tsx'
import { SiteFrame } from '../../../ui/site-frame.tsx'
import { NeighbourLinks } from '../../../ui/story-links.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

/** Without a view the link has ended. */
type Props = PageProps<PreviewView | null>

export const getServerSideProps: GetServerSideProps<Props, { slug: string }> = async ({
  params,
  query,
  res,
}) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', caching.never)
  // The address opens the article: no other site is to learn it from a click.
  res.setHeader('Referrer-Policy', 'no-referrer')
  const preview = await previewPage(params?.slug ?? '', query)
  switch (preview.kind) {
    case 'missing':
      return { notFound: true }
    case 'public':
      return { redirect: { destination: preview.path, permanent: false } }
    case 'too-late':
      res.statusCode = 410
      return { props: preview.props }
    case 'shown':
      return { props: preview.props }
  }
}

export default function PreviewPage(props: Props) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  if (view === null) {
    const [heading, text] = [messages.previewEndedHeading, messages.previewEndedText]
    return (
      <>
        <Head>{headTags({ title: heading, noindex: true }, props)}</Head>
        <MessagePage {...{ frame, messages, heading, text }} />
      </>
    )
  }
  const { story, banner } = view
  const { series, previous, next } = story.links
  return (
    <SiteFrame frame={frame} messages={messages} section={story.section.slug}>
      <Head>{headTags({ title: `${messages.preview}: ${story.title}`, noindex: true }, props)}</Head>
      <PreviewBanner banner={banner} messages={messages} />
      <article className="article">
        <ArticleHeader article={story} messages={messages} />
        <ArticleBody article={story} messages={messages} />
        {series && <SeriesNav series={series} messages={messages} />}
      </article>
      <NeighbourLinks previous={previous} next={next} messages={messages} />
    </SiteFrame>
  )
}
