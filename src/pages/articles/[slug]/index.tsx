import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import { type ArticleView, articlePage } from '../../../publishing/article-page.ts'
import type { PageProps } from '../../../publishing/page-props.ts'
import { messagesFor } from '../../../site/messages/messages-for.ts'
import { ArticleBody } from '../../../ui/article-body.tsx'
import { ArticleHeader } from '../../../ui/article-header.tsx'
import { CommentSection } from '../../../ui/comment-section.tsx'
import { DataBlocks } from '../../../ui/data-blocks.tsx'
import { headTags } from '../../../ui/page-head.tsx'
import { SeriesNav } from '../../../ui/series-nav.tsx'
import { ShareLinks } from '../../../ui/share-links.tsx'
import { SiteFrame } from '../../../ui/site-frame.tsx'
import { NeighbourLinks, RelatedStories } from '../../../ui/story-links.tsx'
import { wiredWithCatalog } from '../../../wiring.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

/** Articles that a build renders ahead of their first reader; each one costs every start a little. */
const renderedAhead = 200

type Query = { slug: string }

export const getStaticPaths: GetStaticPaths<Query> = async () => {
  const { catalog, now } = await wiredWithCatalog()
  const slugs = catalog.latestSlugs(now().getTime(), renderedAhead)
  return { paths: slugs.map((slug) => ({ params: { slug } })), fallback: 'blocking' }
}

export const getStaticProps: GetStaticProps<PageProps<ArticleView>, Query> = async ({ params }) => {
  const props = await articlePage(params?.slug ?? '')
  return props ? { props } : { notFound: true }
}

export default function ArticlePage(props: PageProps<ArticleView>) {
  const { frame, view, locale } = props
  const { links } = view
  const messages = messagesFor(locale, locale)
  return (
    <SiteFrame frame={frame} messages={messages} section={view.section.slug}>
      <Head>{headTags(view.head, props)}</Head>
      <article className="article">
        <ArticleHeader article={view} messages={messages} />
        <ArticleBody article={view} messages={messages} />
        {links.series && <SeriesNav series={links.series} messages={messages} />}
        <ShareLinks title={view.title} url={view.url} messages={messages} />
      </article>
      <RelatedStories stories={links.related} messages={messages} />
      <NeighbourLinks previous={links.previous} next={links.next} messages={messages} />
      <CommentSection slug={view.slug} comments={view.comments} {...{ notifies: props.notifies, messages }} />
      <DataBlocks data={view.data} />
    </SiteFrame>
  )
}
