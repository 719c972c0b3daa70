import { isStoreAway } from '../comments/comment-store.ts'
import type { ArticleSummary } from '../domain/article.ts'
import type { Wired } from '../wiring.ts'

/** The comments of the articles that a page lists; without counts when the store was away. */
export type Counted = { ids: string[]; counts: ReadonlyMap<string, number> | undefined }

/** Counts the comments of those articles that show them. */
export function countComments(
  summaries: readonly Pick<ArticleSummary, 'id' | 'comments'>[],
  wired: Pick<Wired, 'commentCounts'>,
): Promise<Counted> {
  const shown = summaries.filter(({ comments }) => comments !== 'off')
  return countAgain([...new Set(shown.map(({ id }) => id))], wired)
}

/** The counts of the same articles as they are now. */
export async function countAgain(
  ids: string[],
  { commentCounts }: Pick<Wired, 'commentCounts'>,
): Promise<Counted> {
  try {
    return { ids, counts: await commentCounts(ids) }
  } catch (error) {
    if (isStoreAway(error)) return { ids, counts: undefined }
    throw error
  }
}
