import { isoDate, rfc822Date } from '../site/dates.ts'
import type { Feed, FeedItem } from './feed.ts'
import { type XmlNode, xml } from './xml.ts'

/** RSS 2.0 with whole texts (content:encoded), names (dc:creator) the feed's own address (RSS Best Practices Profile), and when a text was changed (RFC 4287, 4.2.15). */
export function rss(feed: Feed): string {
  return xml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description || feed.title,
        language: feed.language,
        lastBuildDate: rfc822Date(feed.updated, feed.timeZone),
        'atom:link': { '@href': feed.selfUrl, '@rel': 'self', '@type': 'application/rss+xml' },
        item: feed.items.map((item) => rssItem(item, feed.timeZone)),
      },
    },
  })
}

function rssItem({ picture, ...item }: FeedItem, timeZone: string): XmlNode {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#text': item.id },
    pubDate: rfc822Date(item.published, timeZone),
    'atom:updated': item.updated > item.published ? isoDate(item.updated, timeZone) : undefined,
    'dc:creator': item.authors.map(({ name }) => name),
    category: item.categories,
    'dc:language': item.language,
    description: item.summary,
    'content:encoded': { '#cdata': item.html },
    enclosure: picture && { '@url': picture.url, '@length': picture.bytes, '@type': picture.type },
  }
}
