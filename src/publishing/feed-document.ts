import { LRUCache } from 'lru-cache'
import type { ArticleSummary } from '../domain/article.ts'
import { atom } from '../feeds/atom.ts'
import type { Feed, FeedItem } from '../feeds/feed.ts'
import { jsonFeed } from '../feeds/json-feed.ts'
import { rss } from '../feeds/rss.ts'
import { tagUri } from '../feeds/tag-uri.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type FeedFormat, type ListKind, urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'
import { feedItem } from './feed-item.tsx'
import { hubLinks } from './hub.ts'
import { contentVersion, type MachineDocument } from './machine-document.ts'

/** Articles in a feed: whoever asks once a day misses none, and a feed stays below some 300 kB. */
const articlesInFeed = 30

const formats = {
  rss: { mediaType: 'application/rss+xml', write: rss },
  atom: { mediaType: 'application/atom+xml', write: atom },
  json: { mediaType: 'application/feed+json', write: jsonFeed },
} satisfies Record<FeedFormat, { mediaType: string; write: (feed: Feed) => string }>

/** Articles as feeds show them. Making one takes milliseconds, and most are in several feeds of three formats. */
const items = new LRUCache<string, Promise<FeedItem>>({ max: 500 })

export type FeedList = { kind: ListKind; slug: string }

/** The newest articles of the paper, or of one list; `undefined` when there is no such list. */
export function feedDocument(wired: Wired, format: FeedFormat, list?: FeedList): MachineDocument | undefined {
  const { catalog, env } = wired
  const at = wired.now().getTime()
  const head = list ? listHead(list, wired, at) : paperHead(wired)
  if (!head) return undefined
  const { mediaType, write } = formats[format]
  const path = list && urls.list(list.kind, list.slug)
  const changed = catalog.contentChanged(at)
  return {
    ...{ version: contentVersion(wired, at), changed, mediaType },
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', ...(list ? {} : hubLinks(format, env)) },
    async text() {
      const summaries = list
        ? catalog.lists.newest(list, at, articlesInFeed)
        : catalog.latest(at, articlesInFeed)
      const shown = await itemsOf(summaries, wired, at)
      const { locale, timeZone, name } = catalog.settings()
      return write({
        ...head,
        id: tagUri(env.SITE_URL, (path ?? '/feed').slice(1)),
        language: locale,
        homeUrl: env.SITE_URL + (path ?? urls.home()),
        selfUrl: env.SITE_URL + urls.feed(format, path),
        updated: newest(shown) ?? changed,
        ...{ timeZone, publisher: { name, url: env.SITE_URL + urls.home() }, items: shown },
      })
    },
  }
}

function paperHead({ catalog }: Wired): Pick<Feed, 'title' | 'description'> {
  const { name, description, tagline } = catalog.settings()
  return { title: name, description: description || tagline }
}

function listHead(
  { kind, slug }: FeedList,
  { catalog }: Wired,
  at: number,
): Pick<Feed, 'title' | 'description'> | undefined {
  const site = catalog.settings()
  const messages = messagesFor(site.locale, site.locale)
  const titled = (title: string, description: string) => ({ title: `${title} – ${site.name}`, description })
  if (kind === 'sections') {
    const section = site.sections.find((candidate) => candidate.slug === slug)
    return section && titled(section.name, section.description)
  }
  if (kind === 'tags') {
    const tag = catalog.tag(slug, at)
    return tag && titled(tag.name, messages.taggedWith(tag.name))
  }
  const author = catalog.author(slug)
  return author && titled(author.name, messages.articlesBy(author.name))
}

async function itemsOf(summaries: readonly ArticleSummary[], wired: Wired, at: number): Promise<FeedItem[]> {
  const made = summaries.map(({ slug }) => itemOf(slug, wired, at))
  return (await Promise.all(made)).filter((item) => item !== undefined)
}

function itemOf(slug: string, wired: Wired, at: number): Promise<FeedItem> | undefined {
  const { catalog } = wired
  const { version, changedAt } = catalog.articleVersion(slug, at) ?? {}
  const key = `${slug} ${version} ${changedAt} ${catalog.settingsVersion()}`
  const known = items.get(key)
  if (known) return known
  const article = catalog.article(slug, at)
  if (!article) return undefined
  const made = feedItem(article, wired)
  items.set(key, made)
  made.catch(() => items.delete(key))
  return made
}

/** The newest change of any item. */
function newest(shown: readonly FeedItem[]): Date | undefined {
  if (shown.length === 0) return undefined
  return new Date(Math.max(...shown.map(({ updated }) => updated.getTime())))
}
