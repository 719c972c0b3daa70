import { urls } from '../site/urls.ts'
import type { WholeThreadView } from '../ui/whole-thread.tsx'
import { type ArticleHeadView, articleHead, viewsFor } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'
import { takesComments } from './takes-comments.ts'
import { threadViews } from './thread-views.ts'

export type ThreadPageView = ArticleHeadView & { thread: WholeThreadView }

/** Page `n` of the thread that a comment started; `undefined` when there is none. */
export function threadPage(
  slug: string,
  rootId: string,
  n: number,
): Promise<PageProps<ThreadPageView> | undefined> {
  return pageProps(urls.thread(slug, rootId, n), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || article.comments === 'off') return undefined
    const found = await (await context.comments()).thread(rootId, n)
    if (found?.root.articleId !== article.id) return undefined
    const views = viewsFor(article, context)
    const { root, total, page, pages } = found
    const threads = threadViews({ ...found, more: 0 }, slug, views)
    const isOpen = takesComments(article, context)
    const thread = { id: root.id, name: root.name, threads, total, page, pages, isOpen }
    return { view: { ...articleHead(article, views), thread }, lang: article.lang }
  })
}
