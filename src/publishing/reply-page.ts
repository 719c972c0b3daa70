import { urls } from '../site/urls.ts'
import type { CommentView } from '../ui/comment-threads.tsx'
import { type ArticleHeadView, articleHead, viewsFor } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'
import { takesComments } from './takes-comments.ts'

export type OneCommentView = { article: ArticleHeadView; comment: CommentView }

/** The form that answers one comment, with that comment above it; `undefined` when nobody can reply to it. */
export function replyPage(slug: string, commentId: string): Promise<PageProps<OneCommentView> | undefined> {
  return pageProps(urls.reply(slug, commentId), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || !takesComments(article, context)) return undefined
    const comment = await (await context.comments()).published(commentId)
    if (comment?.articleId !== article.id) return undefined
    const views = viewsFor(article, context)
    return {
      view: { article: articleHead(article, views), comment: views.comment(comment) },
      lang: article.lang,
    }
  })
}
