import type { FeedFormat, ListKind } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'
import { commentsFeed, paperCommentsFeed } from './comments-feed.ts'
import { feedDocument } from './feed-document.ts'
import type { MachineDocument } from './machine-document.ts'

const formatOf = new Map<string | undefined, FeedFormat>([
  ['feed.xml', 'rss'],
  ['atom.xml', 'atom'],
  ['feed.json', 'json'],
])

/**
 * The feed at an address of the public contract, given in parts: `feed.xml`, `sections/cidade/atom.xml`,
 * `comments.xml`, `articles/chuva/comments.xml`.
 */
export async function feedAt(parts: readonly string[], wired: Wired): Promise<MachineDocument | undefined> {
  const name = parts.at(-1)
  const format = formatOf.get(name)
  const [kind = '', slug = ''] = parts
  if (parts.length === 1) {
    if (format) return feedDocument(wired, format)
    return name === 'comments.xml' ? paperCommentsFeed(wired) : undefined
  }
  if (parts.length !== 3) return undefined
  if (kind === 'articles') return name === 'comments.xml' ? commentsFeed(wired, slug) : undefined
  return format && isListKind(kind) ? feedDocument(wired, format, { kind, slug }) : undefined
}

function isListKind(kind: string): kind is ListKind {
  return kind === 'sections' || kind === 'tags' || kind === 'authors'
}
