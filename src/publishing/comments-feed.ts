import type { CatalogArticle } from '../articles/catalog.ts'
import type { CommentStore } from '../comments/comment-store.ts'
import { renderComment } from '../comments/render-comment.ts'
import type { Comment } from '../domain/comment.ts'
import type { FeedItem } from '../feeds/feed.ts'
import { portableHtml } from '../feeds/portable-html.ts'
import { rss } from '../feeds/rss.ts'
import { tagUri } from '../feeds/tag-uri.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'
import { contentVersion, type MachineDocument } from './machine-document.ts'
import { digest } from './page-version.ts'

/** Comments in a feed. */
const commentsInFeed = 30

/** Of the paper's newest comments so many are looked at: some may be of articles that are not public any more. */
const lookedAt = 100

/**
 * The newest comments of one article, as RSS.
 *
 * @returns `undefined` when there is no such public article, or comments are off there
 */
export async function commentsFeed(wired: Wired, slug: string): Promise<MachineDocument | undefined> {
  const at = wired.now().getTime()
  const article = wired.catalog.article(slug, at)
  if (!article || article.comments === 'off') return undefined
  return document(wired, at, {
    articleId: article.id,
    homeUrl: urls.article(slug),
    selfUrl: urls.commentsFeed(slug),
    title: article.title,
    articleOf: () => article,
    limit: commentsInFeed,
  })
}

/** The newest comments on any article, as RSS. */
export function paperCommentsFeed(wired: Wired): Promise<MachineDocument> {
  const at = wired.now().getTime()
  const known = new Map<string, CatalogArticle | undefined>()
  const articleOf = (id: string) => {
    if (!known.has(id)) known.set(id, wired.catalog.articleById(id, at))
    return known.get(id)
  }
  return document(wired, at, {
    articleId: undefined,
    homeUrl: urls.home(),
    selfUrl: urls.commentsFeed(),
    title: wired.catalog.settings().name,
    articleOf,
    limit: lookedAt,
  })
}

type Subject = {
  articleId: string | undefined
  homeUrl: string
  selfUrl: string
  title: string
  articleOf(id: string): CatalogArticle | undefined
  limit: number
}

async function document(wired: Wired, at: number, subject: Subject): Promise<MachineDocument> {
  const { catalog, env } = wired
  const store = await wired.comments()
  const { revision, at: commented } = await store.changes(subject.articleId)
  const changed = new Date(Math.max(catalog.contentChanged(at).getTime(), commented?.getTime() ?? 0))
  return {
    version: digest([contentVersion(wired, at), revision]),
    ...{ changed, mediaType: 'application/rss+xml' },
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
    async text() {
      const { locale, timeZone, name } = catalog.settings()
      const messages = messagesFor(locale, locale)
      const items = await commentItems(wired, store, subject)
      return rss({
        id: tagUri(env.SITE_URL, subject.selfUrl.slice(1)),
        ...{ title: `${messages.comments} – ${subject.title}`, description: '', language: locale },
        ...{ homeUrl: env.SITE_URL + subject.homeUrl, selfUrl: env.SITE_URL + subject.selfUrl },
        updated: items[0]?.updated ?? changed,
        ...{ timeZone, publisher: { name, url: env.SITE_URL + urls.home() }, items },
      })
    },
  }
}

async function commentItems(wired: Wired, store: CommentStore, subject: Subject): Promise<FeedItem[]> {
  const newest = await store.newest(subject.limit, subject.articleId)
  const shown = newest.flatMap((comment) => {
    const article = subject.articleOf(comment.articleId)
    return article && article.comments !== 'off' ? { comment, article } : []
  })
  return Promise.all(
    shown.slice(0, commentsInFeed).map(async ({ comment, article }) => {
      const place = (await store.placeOf(comment.id)) ?? { page: 1 }
      return commentItem(
        comment,
        wired.env.SITE_URL + urls.comment(article.slug, place, comment.id),
        article,
        wired,
      )
    }),
  )
}

/** Only what the comment's page shows; never what the newsroom knows beside. */
function commentItem(
  { id, name, body, createdAt }: Comment,
  url: string,
  article: CatalogArticle,
  { catalog, env }: Wired,
): FeedItem {
  const { locale } = catalog.settings()
  return {
    id: tagUri(env.SITE_URL, `comments/${id}`),
    ...{ url, title: messagesFor(locale, locale).commentOn(name, article.title) },
    html: portableHtml(renderComment(body), url),
    ...{ published: createdAt, updated: createdAt, authors: [{ name }], categories: [] },
  }
}
