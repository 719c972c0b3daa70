import { renderToStaticMarkup } from 'react-dom/server'
import type { CatalogArticle } from '../articles/catalog.ts'
import { lastChange } from '../domain/last-change.ts'
import { plainVariant } from '../domain/picture-variants.ts'
import type { FeedItem } from '../feeds/feed.ts'
import { portableHtml } from '../feeds/portable-html.ts'
import { tagUri } from '../feeds/tag-uri.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { plainPicture } from '../site/picture-sources.ts'
import { urls } from '../site/urls.ts'
import { FeedBody } from '../ui/feed-body.tsx'
import type { Wired } from '../wiring.ts'
import { bodyOf, leadPicture, viewsFor } from './article-page.ts'
import type { ViewMaker } from './view-maker.ts'

/** An article with its whole text, as every feed shows it. */
export async function feedItem(article: CatalogArticle, wired: Wired): Promise<FeedItem> {
  const { SITE_URL: siteUrl } = wired.env
  const views = viewsFor(article, wired)
  const { slug, title, description, date, tags, lang, id } = article
  const url = siteUrl + urls.article(slug)
  const picture = await enclosure(article, wired)
  return {
    id: tagUri(siteUrl, `articles/${id}`),
    ...{ url, title, html: portableHtml(await pageHtml(article, wired, views), url) },
    ...(description !== undefined && { summary: description }),
    ...{ published: date, updated: lastChange(article, wired.now()) },
    authors: views
      .credits(article.authors)
      .map((author) => ({ name: author.name, url: siteUrl + urls.list('authors', author.slug) })),
    categories: [views.section(article.section).name, ...tags.map(({ name }) => name)],
    ...(lang !== views.site.locale && { language: lang }),
    ...(picture && { picture }),
  }
}

async function pageHtml(article: CatalogArticle, wired: Wired, views: ViewMaker): Promise<string> {
  const html = await bodyOf(article, wired, views)
  const corrections = article.corrections.map(({ date, text }) => ({ time: views.day(date), text }))
  const messages = messagesFor(views.locale, views.site.locale)
  return renderToStaticMarkup(
    <FeedBody picture={leadPicture(article)} html={html} corrections={corrections} messages={messages} />,
  )
}

/** The lead picture as it is served, so that its length is right. */
async function enclosure({ picture }: CatalogArticle, wired: Wired): Promise<FeedItem['picture']> {
  const bytes = picture && (await wired.pictures.bytes(picture, plainVariant(picture)))
  if (!picture || !bytes) return undefined
  const { path, type } = plainPicture(picture)
  return { url: wired.env.SITE_URL + path, bytes: bytes.length, type }
}
