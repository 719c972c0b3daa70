import type { Catalog, CatalogArticle } from '../articles/catalog.ts'
import { countWords } from '../articles/count-words.ts'
import { textOfComment } from '../comments/render-comment.ts'
import type { Site } from '../domain/site.ts'
import type { CommentData, JsonLd, PublisherData } from '../feeds/json-ld.ts'
import {
  breadcrumbs,
  collectionPage,
  newsArticle,
  newsOrganization,
  profilePage,
  webSite,
} from '../feeds/json-ld.ts'
import { pageDescription } from '../site/page-texts.ts'
import { pictureCrops } from '../site/picture-sources.ts'
import { type ListKind, urls } from '../site/urls.ts'
import type { CommentsView } from '../ui/comment-section.tsx'
import type { HeadView } from '../ui/head-view.ts'
import type { ListContent } from '../ui/list-page-view.tsx'
import type { ViewMaker } from './view-maker.ts'

/** Comments that are told to machines; the others they find on the page. */
const toldComments = 10

type Around = { catalog: Catalog; siteUrl: string; views: ViewMaker }

/** Who publishes the paper. */
export function publisherData(
  site: Site,
  { catalog, siteUrl }: Pick<Around, 'catalog' | 'siteUrl'>,
): PublisherData {
  const { masthead } = site
  return {
    name: site.name,
    url: siteUrl + urls.home(),
    logo: { url: siteUrl + urls.icon(512), width: 512, height: 512 },
    correctionsPolicy: siteUrl + urls.corrections(),
    masthead: masthead !== undefined && catalog.page(masthead) ? siteUrl + urls.page(masthead) : undefined,
  }
}

type Shown = {
  head: HeadView
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
    words: countWords(article.body),
    corrections: shown.corrections.map(({ time, text }) => ({ date: time.iso, text })),
    comments: commentsData(shown.comments, own),
  })
  const places = [
    { name: section.name, url: siteUrl + urls.list('sections', section.slug) },
    { name: article.title, url },
  ]
  return [data, breadcrumbs(places)]
}

/** The paper itself, for its front page. */
export function paperData({ catalog, siteUrl, views: { site } }: Around): JsonLd[] {
  const { name, description, locale } = site
  const publisher = publisherData(site, { catalog, siteUrl })
  const url = siteUrl + urls.home()
  return [
    webSite({ ...{ name, url, description }, language: locale, publisher }),
    newsOrganization(publisher),
  ]
}

type Listed = Pick<ListContent, 'title' | 'kicker' | 'description'> & { articles: readonly string[] }

/** A list as its page shows it: somebody's profile, or a collection of articles. */
export function listData(
  kind: ListKind,
  path: string,
  { title, kicker, description, articles }: Listed,
  { siteUrl, views: { site } }: Pick<Around, 'siteUrl' | 'views'>,
): JsonLd[] {
  const said = { name: title, url: siteUrl + path }
  const paper = { name: site.name, url: siteUrl + urls.home() }
  if (kind === 'authors') return [profilePage({ ...said, role: kicker ?? '', worksFor: paper })]
  const items = articles.map((slug) => siteUrl + urls.article(slug))
  return [collectionPage({ ...said, description, language: site.locale, articles: items })]
}

/** The lead picture in the shapes that search engines ask for, or the card. */
function imagesOf({ picture }: CatalogArticle, { card }: HeadView): string[] {
  if (picture) return pictureCrops(picture).map(({ path }) => path)
  return card ? [card.src] : []
}

function commentsData(comments: CommentsView, articleUrl: string) {
  if (comments.state !== 'shown') return undefined
  const all = comments.threads.flatMap(({ replies, ...root }) => [root, ...replies])
  const shown = all.slice(0, toldComments).map(
    ({ id, name, html, time }): CommentData => ({
      ...{ url: `${articleUrl}#comment-${id}`, author: name, published: time.iso },
      text: textOfComment(html).trim(),
    }),
  )
  return { total: comments.total, shown }
}
