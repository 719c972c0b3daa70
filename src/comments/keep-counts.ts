import { LRUCache } from 'lru-cache'
import type { CommentStore } from './comment-store.ts'
import { keepAnswer } from './keep-answer.ts'

/** Lists whose counts are kept. */
const keptLists = 1000

type Counts = ReadonlyMap<string, number>

/**
 * How many published comments articles have, for lists: each list asks the store again only when comments have
 * changed since, and whether they have is asked for all of them together.
 *
 * @param milliseconds how old an answer may be
 */
export function keepCounts(
  store: () => Promise<Pick<CommentStore, 'counts' | 'changes'>>,
  milliseconds: number,
): (articleIds: readonly string[]) => Promise<Counts> {
  const kept = new LRUCache<string, { revision: number; counts: Counts }>({ max: keptLists })
  const revisionNow = keepAnswer(milliseconds, async () => (await (await store()).changes()).revision)
  return async (articleIds) => {
    if (articleIds.length === 0) return new Map()
    const key = articleIds.join('\n')
    // The revision first: a change in between makes the counts old, not wrong.
    const revision = await revisionNow()
    const found = kept.get(key)
    if (found?.revision === revision) return found.counts
    const counts = await (await store()).counts(articleIds)
    kept.set(key, { revision, counts })
    return counts
  }
}
