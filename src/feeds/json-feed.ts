import { isoDate } from '../site/dates.ts'
import type { Feed, FeedItem } from './feed.ts'
import { withoutForbidden } from './forbidden-characters.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with whole texts. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description || undefined,
    language: feed.language,
    authors: [feed.publisher],
    items: feed.items.map((item) => jsonItem(item, feed.timeZone)),
  }
  // Control characters and lone surrogates can be written in JSON, but many readers stumble over them.
  return JSON.stringify(document, (_key, value) =>
    typeof value === 'string' ? withoutForbidden(value) : value,
  )
}

function jsonItem({ picture, ...item }: FeedItem, timeZone: string) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    image: picture?.url,
    date_published: isoDate(item.published, timeZone),
    date_modified: isoDate(item.updated, timeZone),
    authors: item.authors,
    tags: item.categories,
    language: item.language,
  }
}
