import type { ArticleVersion, Catalog } from '../articles/catalog.ts'
import { RememberedAnswers } from '../articles/remembered-answers.ts'
import { type CommentStore, isStoreAway } from '../comments/comment-store.ts'
import { isPastClosing } from '../domain/comments-state.ts'
import { yearsBetween } from '../site/dates.ts'
import { shortHash } from '../site/short-hash.ts'
import { urls } from '../site/urls.ts'
import type { Counted } from './count-comments.ts'
import { homeOf, ranksByComments } from './home-of.ts'
import { linkedFrom, relatedTo } from './linked-articles.ts'

export type Stores = {
  catalog: Catalog
  comments: () => Promise<CommentStore>
  mostCommented: () => Promise<string[]>
  siteUrl: string
  /** Whether forms offer to tell of answers by mail. */
  notifies: boolean
}

/** In milliseconds; an hour less, where clocks were changed in between. */
const shortestYear = (365 * 24 - 1) * 3_600_000

/** An article, and the pages of its comments: by number, the newest first, and of one thread. */
const articlePages =
  /^\/articles\/([^/]+)(?:\/comments\/(?:\d+|newest(?:\/\d+)?)|\/threads\/[^/]+(?:\/\d+)?)?$/

/** The part of a version that stands for the content; pages are asked for far more often than that changes. */
type Content = { digest: string; articleId?: string }
const contents = new WeakMap<Catalog, RememberedAnswers<Content>>()

/** Stands for comments that are out of reach. */
const unknown = 'unknown'

/**
 * A short text that stands for everything that the page at `path` shows: `content.comments`. Another text means that
 * the page has to be rendered again. Read it before what the page shows: a change in between then makes the page old,
 * not wrong. While the comment store is away, its part is "unknown".
 *
 * @param now instant in milliseconds; articles come and go by it
 * @returns `undefined` when there is no such page
 */
export async function pageVersion(path: string, now: number, stores: Stores): Promise<string | undefined> {
  const content = contentNow(path, now, stores)
  if (content === undefined) return undefined
  const { digest, articleId } = content
  return `${digest}.${await (articleId === undefined ? rankingOf(path, stores) : revisionOf(articleId, stores))}`
}

/** Remembered for as long as nothing is saved, and within one second of the clock. */
function contentNow(path: string, now: number, stores: Stores): Content | undefined {
  const { catalog, siteUrl, notifies } = stores
  const remembered = contents.get(catalog) ?? new RememberedAnswers<Content>(10_000)
  contents.set(catalog, remembered)
  const version = `${catalog.filesVersion()} ${Math.floor(now / 1000)} ${siteUrl} ${notifies}`
  return remembered.get(path, version, () => contentOf(path, now, stores))
}

/** `undefined` when there is no such page. */
function contentOf(path: string, now: number, { catalog, siteUrl, notifies }: Stores): Content | undefined {
  const slug = articlePages.exec(path)?.[1]
  const settings = [siteUrl, notifies, catalog.settingsVersion()]
  if (slug === undefined) return { digest: digest([...settings, catalog.contentVersion(now)]) }
  const article = catalog.articleVersion(slug, now)
  if (!article) return undefined
  const shown = [
    ...settings,
    article,
    ageOf(article, now, catalog),
    isPastClosing(article.publishedAt, catalog.settings().comments, now),
    linksOf(slug, article, now, catalog),
  ]
  return { digest: digest(shown), articleId: article.id }
}

/** Whole years since the article was published. */
function ageOf({ publishedAt }: ArticleVersion, now: number, catalog: Catalog): number {
  // Most hits are of new articles; calendars and time zones are the dearest part of this.
  const isYoung = now - publishedAt < shortestYear
  return isYoung ? 0 : yearsBetween(publishedAt, now, catalog.settings().timeZone)
}

/** What an article's page shows of others: its neighbours, the parts of its series, articles about the same. */
function linksOf(slug: string, article: ArticleVersion, now: number, catalog: Catalog): unknown[] {
  const linked = linkedFrom(article, catalog, now)
  return [linked, relatedTo(slug, linked, catalog, now)]
}

/** The version of a page that also shows how many comments articles have. */
export function withCounts(version: string, { ids, counts }: Counted): string {
  const [content, comments] = version.split('.')
  const counted = ids.map((id) => counts?.get(id) ?? 0)
  return `${content}.${counts && comments !== unknown ? `${comments}-${digest(counted)}` : unknown}`
}

/** Whether a page may still be served. When nobody can tell about its comments, its last good version may. */
export function isCurrentVersion(version: string, current: string | undefined): boolean {
  if (current === undefined || version === current) return version === current
  const [content, comments] = current.split('.')
  return comments === unknown && version.split('.')[0] === content
}

/** The front page may rank articles by their comments; see `withCounts` for what lists show of comments. */
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
  return shortHash(JSON.stringify(parts))
}
