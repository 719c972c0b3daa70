import { setImmediate as turn } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'

/** Articles whose number is kept. */
const most = 10_000

type Asked = {
  /** Moved by each change of any article's comments, in the same transaction. */
  paper: () => Promise<number>
  article: (id: string) => Promise<number>
}

/**
 * Change numbers of articles as they are now. All who ask in one turn of the event loop are answered with one question,
 * that for the paper's number: while it stands, so do those of all articles. It is put after they have asked, so that
 * nobody misses a change that was there before.
 */
export function keepRevisions({ paper, article }: Asked): (articleId: string) => Promise<number> {
  const kept = new LRUCache<string, { paper: number; revision: number }>({ max: most })
  const paperNow = askTogether(paper)
  return async (articleId) => {
    // The paper's first: a change in between makes what is kept old, not wrong.
    const now = await paperNow()
    const before = kept.get(articleId)
    if (before?.paper === now) return before.revision
    const revision = await article(articleId)
    kept.set(articleId, { paper: now, revision })
    return revision
  }
}

/** Puts one question for all who have it in the same turn of the event loop. */
function askTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined
  return () => {
    next ??= turn().then(() => {
      next = undefined
      return ask()
    })
    return next
  }
}
