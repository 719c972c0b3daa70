import { urls } from '../site/urls.ts'
import { wiredWithCatalog } from '../wiring.ts'

/** Where readers find a comment now, or what is left of it; `undefined` when they do not, or not on this article. */
export async function permalinkTarget(slug: string, id: string): Promise<string | undefined> {
  const { catalog, comments, now } = await wiredWithCatalog()
  const article = catalog.article(slug, now().getTime())
  if (!article || article.comments === 'off') return undefined
  const store = await comments()
  if ((await store.kept(id))?.articleId !== article.id) return undefined
  const place = await store.placeOf(id)
  return place && urls.comment(slug, place, id)
}
