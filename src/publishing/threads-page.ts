import type { CatalogArticle } from '../articles/catalog.ts'
import { urls } from '../site/urls.ts'
import type { ShownComments } from '../ui/comment-section.tsx'
import { type ArticleHeadView, articleHead, shownComments, viewsFor } from './article-page.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { takesComments } from './takes-comments.ts'
import { threadViews } from './thread-views.ts'
import type { ViewMaker } from './view-maker.ts'

export type ThreadsView = ArticleHeadView & { comments: ShownComments }

/** Page `n` of an article's threads, from the second on; `undefined` when there is none. */
export function threadsPage(slug: string, n: number): Promise<PageProps<ThreadsView> | undefined> {
  return commentsPage(slug, urls.threads(slug, n), async (article, context, views) => {
    const comments = n < 2 ? undefined : await shownComments(article, n, context, views)
    return comments && n <= comments.pages ? comments : undefined
  })
}

/** The newest threads first, or their older page `n`; `undefined` when there is none. */
export function newestThreadsPage(slug: string, n?: number): Promise<PageProps<ThreadsView> | undefined> {
  return commentsPage(slug, urls.newestThreads(slug, n), async (article, context, views) => {
    const found = await (await context.comments()).newestThreads(article.id, n)
    if (!found || found.threads.length === 0) return undefined
    const { threads, total, page } = found
    return {
      ...{ state: 'shown', isOpen: takesComments(article, context), total, isNewestFirst: true },
      threads: threads.flatMap((thread) => threadViews(thread, slug, views)),
      ...{ page: page.n, pages: page.pages + 1 },
    }
  })
}

type FindComments = (
  article: CatalogArticle,
  context: PageContext,
  views: ViewMaker,
) => Promise<ShownComments | undefined>

function commentsPage(
  slug: string,
  path: string,
  find: FindComments,
): Promise<PageProps<ThreadsView> | undefined> {
  return pageProps(path, async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || article.comments === 'off') return undefined
    const views = viewsFor(article, context)
    const comments = await find(article, context, views)
    return comments && { view: { ...articleHead(article, views), comments }, lang: article.lang }
  })
}
