import { createHash } from 'node:crypto'
import type { Catalog } from '../articles/catalog.ts'
import { type CommentStore, isStoreAway } from '../comments/comment-store.ts'

export type Stores = { catalog: Catalog; comments: () => Promise<CommentStore>; siteUrl: string }

/** Stands for comments that are out of reach. */
const unknown = 'unknown'

/**
 * A short text that stands for everything that the page at `path` shows: `content.comments`. Another text means
 * that the page has to be rendered again. Read it before what the page shows: a change in between then makes the
 * page old, not wrong. While the comment store is away, its part is "unknown".
 *
 * @param now instant in milliseconds; articles come and go by it
 * @returns `undefined` when there is no such page
 */
export async function pageVersion(path: string, now: number, stores: Stores): Promise<string | undefined> {
  const { catalog, siteUrl } = stores
  const slug = /^\/articles\/([^/]+)(?:\/comments\/\d+)?$/.exec(path)?.[1]
  const settings = [siteUrl, catalog.settingsVersion()]
  if (slug === undefined) return `${digest([...settings, catalog.contentVersion(now)])}.0`
  const article = catalog.articleVersion(slug, now)
  if (!article) return undefined
  return `${digest([...settings, article.version])}.${await revisionOf(article.id, stores)}`
}

/** Whether a page may still be served. When nobody can tell about its comments, its last good version may. */
export function isCurrentVersion(version: string, current: string | undefined): boolean {
  if (current === undefined || version === current) return version === current
  const [content, comments] = current.split('.')
  return comments === unknown && version.split('.')[0] === content
}

async function revisionOf(articleId: string, { comments }: Stores): Promise<string> {
  try {
    return String(await (await comments()).revision(articleId))
  } catch (error) {
    if (isStoreAway(error)) return unknown
    throw error
  }
}

function digest(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
