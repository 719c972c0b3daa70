import { urls } from '../site/urls.ts'
import { type ArticleHeadView, articleHead, viewsFor } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'
import type { OneCommentView } from './reply-page.ts'

/** The form to report a comment, with that comment above it; `undefined` when nobody can read it. */
export function reportPage(slug: string, commentId: string): Promise<PageProps<OneCommentView> | undefined> {
  return pageProps(urls.report(slug, commentId), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || article.comments === 'off') return undefined
    const comment = await (await context.comments()).published(commentId)
    if (comment?.articleId !== article.id) return undefined
    const views = viewsFor(article, context)
    return {
      view: { article: articleHead(article, views), comment: views.comment(comment) },
      lang: article.lang,
    }
  })
}

/** What comes after a report; the same for everybody, whatever becomes of the comment. */
export function reportedPage(slug: string): Promise<PageProps<{ article: ArticleHeadView }> | undefined> {
  return pageProps(urls.reported(slug), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || article.comments === 'off') return undefined
    return { view: { article: articleHead(article, viewsFor(article, context)) }, lang: article.lang }
  })
}
