import { createHash } from 'node:crypto'
import type { ArticleVersion, Catalog } from '../articles/catalog.ts'
import { type CommentStore, isStoreAway } from '../comments/comment-store.ts'
import type { ArticleSummary } from '../domain/article.ts'
import { yearsBetween } from '../site/dates.ts'
import { urls } from '../site/urls.ts'
import { homeOf, ranksByComments } from './home-of.ts'

export type Stores = {
  catalog: Catalog
  comments: () => Promise<CommentStore>
  mostCommented: () => Promise<string[]>
  siteUrl: string
}

/** In milliseconds; an hour less, where clocks were changed in between. */
const shortestYear = (365 * 24 - 1) * 3_600_000

/** Stands for comments that are out of reach. */
const unknown = 'unknown'

/**
 * A short text that stands for everything that the page at `path` shows: `content.comments.related`. Another text
 * means that the page has to be rendered again. Read it before what the page shows: a change in between then makes
 * the page old, not wrong. While the comment store is away, its part is "unknown".
 *
 * @param now instant in milliseconds; articles come and go by it
 * @param related slugs of the related articles that the page shows; which they are is too dear to ask on each hit
 * @returns `undefined` when there is no such page
 */
export async function pageVersion(
  path: string,
  now: number,
  stores: Stores,
  related: readonly string[] = [],
): Promise<string | undefined> {
  const { catalog, siteUrl } = stores
  const slug = /^\/articles\/([^/]+)(?:\/comments\/\d+)?$/.exec(path)?.[1]
  const settings = [siteUrl, catalog.settingsVersion()]
  if (slug === undefined)
    return `${digest([...settings, catalog.contentVersion(now)])}.${await rankingOf(path, stores)}.`
  const article = catalog.articleVersion(slug, now)
  if (!article) return undefined
  const content = digest([...settings, article.version, ...surroundings(article, now, catalog)])
  const shown = relatedVersion(catalog.links.named(related, now))
  return `${content}.${await revisionOf(article.id, stores)}.${shown}`
}

/** What an article's page shows beside the article: its age, its neighbours, the parts of its series. */
function surroundings(
  { path, publishedAt, series }: ArticleVersion,
  now: number,
  catalog: Catalog,
): unknown[] {
  // Most hits are of new articles; calendars and time zones are the dearest part of this.
  const isYoung = now - publishedAt < shortestYear
  const age = isYoung ? 0 : yearsBetween(publishedAt, now, catalog.settings().timeZone)
  const parts = series === null ? [] : catalog.links.series(series, now)
  return [age, catalog.links.neighbours(path, now), parts]
}

/** A page's version with the part that stands for the related articles which it came to show. */
export function withRelated(version: string, related: readonly ArticleSummary[]): string {
  return version.replace(/[^.]*$/, relatedVersion(related))
}

/** Whether a page may still be served. When nobody can tell about its comments, its last good version may. */
export function isCurrentVersion(version: string, current: string | undefined): boolean {
  if (current === undefined || version === current) return version === current
  const [content, comments, related] = current.split('.')
  const [ownContent, , ownRelated] = version.split('.')
  return comments === unknown && ownContent === content && ownRelated === related
}

function relatedVersion(related: readonly ArticleSummary[]): string {
  return related.length === 0 ? '' : digest([...related])
}

/** The front page may rank articles by their comments; no other list shows anything of comments. */
async function rankingOf(path: string, { catalog, mostCommented }: Stores): Promise<string> {
  if (path !== urls.home() || !ranksByComments(homeOf(catalog))) return '0'
  return orUnknown(async () => digest(await mostCommented()))
}

function revisionOf(articleId: string, { comments }: Stores): Promise<string> {
  return orUnknown(async () => String(await (await comments()).revision(articleId)))
}

async function orUnknown(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask()
  } catch (error) {
    if (isStoreAway(error)) return unknown
    throw error
  }
}

/** A short text that stands for its parts. */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
