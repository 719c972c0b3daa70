import { urls } from '../site/urls.ts'
import type { CommentsView } from '../ui/comment-section.tsx'
import { type ArticleHeadView, articleHead, commentsOf, viewsFor } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'

export type ThreadsView = ArticleHeadView & { comments: Extract<CommentsView, { state: 'shown' }> }

/** Page `n` of an article's threads, from the second on; `undefined` when there is none. */
export function threadsPage(slug: string, n: number): Promise<PageProps<ThreadsView> | undefined> {
  return pageProps(urls.threads(slug, n), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || n < 2) return undefined
    const views = viewsFor(article, context)
    const comments = await commentsOf(article, n, context, views)
    if (comments.state !== 'shown' || n > comments.pages) return undefined
    return { view: { ...articleHead(article, views), comments }, lang: article.lang }
  })
}
