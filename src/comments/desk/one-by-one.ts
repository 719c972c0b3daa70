import { isStoreAway } from '../comment-store.ts'
import type { Decided, DecidedTogether } from './desk-store.ts'

/**
 * Acts in turn: SQLite has one connection, and each transaction of its own. When the store goes away in between, the
 * rest are "away": what was done is done, and whoever did it has to be told, to undo it.
 *
 * @throws StoreAway when it was away from the start
 */
export async function oneByOne<Given>(
  given: readonly Given[],
  idOf: (one: Given) => string,
  act: (one: Given) => Promise<Decided>,
): Promise<DecidedTogether[]> {
  const results: DecidedTogether[] = []
  for (const one of given) {
    try {
      results.push(await act(one))
    } catch (error) {
      if (!isStoreAway(error) || results.length === 0) throw error
      const rest = given.slice(results.length)
      return [...results, ...rest.map((left) => ({ id: idOf(left), kind: 'away' as const }))]
    }
  }
  return results
}
