import { urls } from '../site/urls.ts'

/** What WordPress adds to the address of an article or a list. */
export type WordPressEnding = {
  /** A `number` is a page of an article, or a day of a month: of anything else it may be a part of the name. */
  kind: 'feed' | 'page' | 'number'
  /** How many segments of the path it takes. */
  length: number
}

const endings: readonly [WordPressEnding['kind'], RegExp][] = [
  ['feed', /\/feed(?:\/(?:rss|rss2|atom|rdf))?$/],
  ['page', /\/(?:amp|embed|trackback|comment-page-\d+|page\/\d+)$/],
  ['number', /\/\d+$/],
]

/** @param path in canonical form */
export function wordPressEnding(path: string): WordPressEnding | undefined {
  for (const [kind, pattern] of endings) {
    const [ending] = pattern.exec(path) ?? []
    if (ending !== undefined) return { kind, length: ending.split('/').length - 1 }
  }
  return undefined
}

const article = /^\/articles\/([^/]+)$/
const month = /^\/archive\/\d{4}\/\d{2}$/
const list = /^\/(?:sections|tags|authors)\/[^/]+$/

/**
 * What an address with an ending stands for.
 *
 * @param path that the address without the ending leads to
 * @param hasComments whether the article of a slug has a feed of comments
 * @returns `undefined` where WordPress never had such an ending
 */
export function withEnding(
  path: string,
  { kind }: WordPressEnding,
  hasComments: (slug: string) => boolean,
): string | undefined {
  const slug = article.exec(path)?.[1]
  if (kind === 'number') return slug !== undefined || month.test(path) ? path : undefined
  if (kind === 'page') return path
  if (slug !== undefined) return hasComments(slug) ? urls.commentsFeed(slug) : path
  if (path === urls.home()) return urls.feed('rss')
  return list.test(path) ? urls.feed('rss', path) : path
}
