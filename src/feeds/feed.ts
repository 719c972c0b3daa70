/** What a feed of any format says. Addresses are absolute; dates are instants; texts are plain, but for `html`. */
export type Feed = {
  /** Never changes, whatever the feed is called or where it is. */
  id: string
  title: string
  description: string
  /** BCP 47, as are those of items. */
  language: string
  /** The page that shows the same. */
  homeUrl: string
  /** The address that the feed is fetched from. */
  selfUrl: string
  /** The newest change of anything in it. */
  updated: Date
  /** IANA name; dates are written with its offset. */
  timeZone: string
  /** Who publishes it. */
  publisher: { name: string; url: string }
  /** Newest first. */
  items: FeedItem[]
}

export type FeedItem = {
  /** A tag URI (RFC 4151); readers know an item by it. */
  id: string
  url: string
  title: string
  summary?: string
  /** All of the text, made fit for feeds by `portableHtml`. */
  html: string
  published: Date
  updated: Date
  authors: { name: string; url?: string }[]
  categories: string[]
  /** Only where it is not the feed's. */
  language?: string
  picture?: { url: string; bytes: number; type: string }
}
