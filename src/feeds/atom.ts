import { isoDate } from '../site/dates.ts'
import type { Feed, FeedItem } from './feed.ts'
import { type XmlNode, xml } from './xml.ts'

/** Atom (RFC 4287) with whole texts. */
export function atom(feed: Feed): string {
  return xml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': feed.language,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description || undefined,
      updated: isoDate(feed.updated, feed.timeZone),
      author: { name: feed.publisher.name, uri: feed.publisher.url },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.selfUrl },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.homeUrl },
      ],
      entry: feed.items.map((item) => entry(item, feed.timeZone)),
    },
  })
}

function entry({ picture, ...item }: FeedItem, timeZone: string): XmlNode {
  const enclosure = picture && {
    ...{ '@rel': 'enclosure', '@type': picture.type, '@length': picture.bytes, '@href': picture.url },
  }
  return {
    '@xml:lang': item.language,
    id: item.id,
    title: item.title,
    updated: isoDate(item.updated, timeZone),
    published: isoDate(item.published, timeZone),
    author: item.authors.map(({ name, url }) => ({ name, uri: url })),
    link: [{ '@rel': 'alternate', '@type': 'text/html', '@href': item.url }, enclosure],
    category: item.categories.map((category) => ({ '@term': category })),
    summary: item.summary,
    content: { '@type': 'html', '#text': item.html },
  }
}
