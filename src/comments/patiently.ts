import { setTimeout as sleep } from 'node:timers/promises'
import { StoreAway } from './comment-store.ts'

/** How long a writer waits for the others before it gives up, in milliseconds. */
const patience = 3000

/**
 * Runs `work` until no other writer is in its way, with a short random pause in between.
 * @throws StoreAway when that takes longer than three seconds, or for any other fault of the store
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline)
        throw new StoreAway('The comment store is away.', { cause: error })
      await sleep(5 + Math.random() * 45)
    }
  }
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown })?.code).startsWith('SQLITE_BUSY')
}
