import { createHash } from 'node:crypto'
import type { Catalog } from '../articles/catalog.ts'
import type { CommentStore } from '../comments/comment-store.ts'

export type Stores = { catalog: Catalog; comments: () => Promise<CommentStore>; siteUrl: string }

/**
 * A short text that stands for everything that the page at `path` shows; another text means that the page has to
 * be rendered again. Read it before what the page shows: a change in between then makes the page old, not wrong.
 *
 * @param now instant in milliseconds; articles come and go by it
 * @returns `undefined` when there is no such page
 * @throws StoreAway when the comments are out of reach
 */
export async function pageVersion(path: string, now: number, stores: Stores): Promise<string | undefined> {
  const { catalog, siteUrl } = stores
  const slug = /^\/articles\/([^/]+)(?:\/comments\/\d+)?$/.exec(path)?.[1]
  if (slug === undefined) return digest([siteUrl, catalog.settingsVersion(), catalog.contentVersion(now)])
  const article = catalog.articleVersion(slug, now)
  if (!article) return undefined
  const revision = await (await stores.comments()).revision(article.id)
  return digest([siteUrl, catalog.settingsVersion(), article.version, revision])
}

function digest(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
