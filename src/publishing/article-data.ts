import type { CatalogArticle } from '../articles/catalog.ts'
import { textOfComment } from '../comments/render-comment.ts'
import { breadcrumbs, type CommentData, type JsonLd, newsArticle } from '../feeds/json-ld.ts'
import { pageDescription } from '../site/page-texts.ts'
import { pictureCrops } from '../site/picture-sources.ts'
import { urls } from '../site/urls.ts'
import type { CommentsView } from '../ui/comment-section.tsx'
import type { ThreadView } from '../ui/comment-threads.tsx'
import type { HeadView } from '../ui/head-view.ts'
import { type Around, publisherData } from './structured-data.ts'

/** Comments that are told to machines; the others they find on the page. */
const toldComments = 10

/** What the article's page shows of it. */
type Shown = {
  head: HeadView
  words: number
  comments: CommentsView
  corrections: { time: { iso: string }; text: string }[]
}

/** An article as its page shows it, and where it stands in the paper. */
export function articleData(article: CatalogArticle, { head, ...shown }: Shown, around: Around): JsonLd[] {
  const { siteUrl, views } = around
  const section = views.section(article.section)
  const own = siteUrl + urls.article(article.slug)
  const url = head.canonical ?? own
  const data = newsArticle({
    ...{ url, headline: article.title, description: pageDescription(head.descriptions ?? []) },
    images: imagesOf(article, head).map((path) => siteUrl + path),
    published: head.article?.published ?? '',
    updated: head.article?.updated,
    authors: views
      .credits(article.authors)
      .map(({ slug, name }) => ({ name, url: siteUrl + urls.list('authors', slug) })),
    publisher: publisherData(views.site, around),
    ...{ language: article.lang, section: section.name, keywords: article.tags.map(({ name }) => name) },
    words: shown.words,
    corrections: shown.corrections.map(({ time, text }) => ({ date: time.iso, text })),
    comments: commentsData(shown.comments, own),
  })
  const places = [
    { name: section.name, url: siteUrl + urls.list('sections', section.slug) },
    { name: article.title, url },
  ]
  return [data, breadcrumbs(places)]
}

/** The lead picture in the shapes that search engines ask for, or the card. */
function imagesOf({ picture }: CatalogArticle, { card }: HeadView): string[] {
  if (picture) return pictureCrops(picture).map(({ path }) => path)
  return card ? [card.src] : []
}

function commentsData(comments: CommentsView, articleUrl: string) {
  if (comments.state !== 'shown') return undefined
  const all = flat(comments.threads).filter(({ removed }) => removed === undefined)
  const shown = all.slice(0, toldComments).map(
    ({ id, name, html, time }): CommentData => ({
      ...{ url: `${articleUrl}#comment-${id}`, author: name, published: time.iso },
      text: textOfComment(html).trim(),
    }),
  )
  return { total: comments.total, shown }
}

function flat(threads: readonly ThreadView[]): ThreadView[] {
  return threads.flatMap((thread) => [thread, ...flat(thread.replies)])
}
