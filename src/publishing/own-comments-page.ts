import { authorTokenIn } from '../comments/author/author-cookie.ts'
import { editableSince, editableUntil, timeOfStore } from '../comments/author/edit-window.ts'
import { ownComment } from '../comments/author/own-comment.ts'
import { authorKey } from '../comments/comment-keys.ts'
import type { KeptComment } from '../domain/comment.ts'
import { formatDate } from '../site/dates.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import type { OwnCommentView } from '../ui/own-comment-list.tsx'
import { type ArticleHeadView, articleHead, viewsFor } from './article-page.ts'
import { commented } from './comment-endpoint.ts'
import { type PageContext, type PageProps, pageProps } from './page-props.ts'
import { takesComments } from './takes-comments.ts'
import type { ViewMaker } from './view-maker.ts'

export type OwnCommentsView = { article: ArticleHeadView; comments: OwnCommentView[] }

export type OwnFormView = {
  article: ArticleHeadView
  id: string
  version: number
  typed: { comment: string; name: string }
}

/** The comments on an article that this browser may still change; `undefined` when there is no such open article. */
export function ownCommentsPage(
  slug: string,
  cookies: string | undefined,
): Promise<PageProps<OwnCommentsView> | undefined> {
  return pageProps(urls.yours(slug), async (context) => {
    const article = context.catalog.article(slug, context.at)
    if (!article || !takesComments(article, context)) return undefined
    const views = viewsFor(article, context)
    const own = await ownComments(article.id, cookies, context)
    const comments = own.map((comment) => ownCommentView(comment, views))
    return { view: { article: articleHead(article, views), comments }, lang: article.lang }
  })
}

/** One of them with its form; `undefined` when this browser may not change it. */
export function ownFormPage(
  slug: string,
  commentId: string,
  cookies: string | undefined,
): Promise<PageProps<OwnFormView> | undefined> {
  return pageProps(urls.yours(slug, commentId), async (context) => {
    const { catalog, at, env, comments, now, secret } = context
    const article = catalog.article(slug, at)
    const own = await ownComment(commentId, {
      ...{ store: comments, now, secret, token: authorTokenIn(cookies, { siteUrl: env.SITE_URL }) },
      articleById: (id) => commented(catalog.articleById(id, at), { catalog }, at),
    })
    if (!article || own.kind !== 'own' || own.article.id !== article.id) return undefined
    const { id, version, name, body } = own.comment
    const view = {
      ...{ article: articleHead(article, viewsFor(article, context)), id, version },
      typed: { comment: body, name },
    }
    return { view, lang: article.lang }
  })
}

async function ownComments(
  articleId: string,
  cookies: string | undefined,
  { comments, secret, env, now }: PageContext,
): Promise<KeptComment[]> {
  const token = authorTokenIn(cookies, { siteUrl: env.SITE_URL })
  if (token === undefined) return []
  const store = await comments()
  const since = editableSince(await timeOfStore(store, now()))
  return store.ofAuthor({ articleId, authorKey: authorKey(secret, token), since })
}

function ownCommentView(comment: KeptComment, views: ViewMaker): OwnCommentView {
  const { timeFormat } = messagesFor(views.locale, views.site.locale)
  const until = formatDate(editableUntil(comment), timeFormat, views.site.timeZone, views.locale)
  return { ...views.comment(comment), until, waits: comment.status !== 'published' }
}
