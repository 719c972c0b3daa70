import { heldToken } from '../comments/held-token.ts'
import { sameToken } from '../config/sealing.ts'
import { commentsState, takesComments } from '../domain/comments-state.ts'
import { urls } from '../site/urls.ts'
import type { CommentView } from '../ui/comment-threads.tsx'
import { type ArticleHeadView, articleHead, viewsFor } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'

export type OneCommentView = { article: ArticleHeadView; comment: CommentView }

/** The form that answers one comment, with that comment above it; `undefined` when nobody can reply to it. */
export function replyPage(slug: string, commentId: string): Promise<PageProps<OneCommentView> | undefined> {
  return pageProps(urls.reply(slug, commentId), async (context) => {
    const article = context.catalog.article(slug, context.at)
    const policy = context.catalog.settings().comments
    if (!article || !takesComments(commentsState(article, policy, context.at))) return undefined
    const comment = await (await context.comments()).published(commentId)
    if (comment?.articleId !== article.id) return undefined
    const views = viewsFor(article, context)
    return {
      view: { article: articleHead(article, views), comment: views.comment(comment) },
      lang: article.lang,
    }
  })
}

/** What somebody wrote and nobody has published yet; only for whoever has its token. */
export function heldPage(
  slug: string,
  commentId: string,
  token: string,
): Promise<PageProps<OneCommentView> | undefined> {
  return pageProps(urls.held(slug, commentId, token), async (context) => {
    if (!sameToken(token, heldToken(context.secret, commentId))) return undefined
    const article = context.catalog.article(slug, context.at)
    const comment = article && (await (await context.comments()).waiting(commentId))
    if (!article || comment?.articleId !== article.id) return undefined
    const views = viewsFor(article, context)
    return {
      view: { article: articleHead(article, views), comment: views.comment(comment) },
      lang: article.lang,
    }
  })
}
