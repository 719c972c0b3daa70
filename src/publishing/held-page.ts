import { heldToken } from '../comments/held-token.ts'
import { sameToken } from '../config/sealing.ts'
import { urls } from '../site/urls.ts'
import { wired } from '../wiring.ts'
import { articleHead, viewsFor } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'
import type { OneCommentView } from './reply-page.ts'

export type HeldView = OneCommentView & { isRefused: boolean }

/**
 * What became of a comment that nobody saw at first; only for whoever has its token. Of spam it is said that it waits.
 *
 * @returns where the comment is now, once it is published
 * @throws StoreAway
 */
export async function heldPage(
  slug: string,
  commentId: string,
  token: string,
): Promise<PageProps<HeldView> | { published: string } | undefined> {
  const { secret, comments } = wired()
  if (!sameToken(token, heldToken(secret, commentId))) return undefined
  const comment = await (await comments()).kept(commentId)
  if (comment === undefined || comment.status === 'deleted') return undefined
  const page = await pageProps(urls.held(slug, commentId, token), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (comment.articleId !== article?.id) return undefined
    const views = viewsFor(article, context)
    const shown = { article: articleHead(article, views), comment: views.comment(comment) }
    return { view: { ...shown, isRefused: comment.status === 'refused' }, lang: article.lang }
  })
  return page && comment.status === 'published' ? { published: urls.permalink(slug, commentId) } : page
}
