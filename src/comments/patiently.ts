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
        throw new StoreAway(`The comment store is away: ${reasonOf(error)}`, { cause: error })
      await sleep(2 + Math.random() * 18)
    }
  }
}

/**
 * What PostgreSQL says when others were in the way: serialization failure, deadlock, lock not available; and schema
 * gone, as when another one of the same database is dropped while its tables are listed.
 */
const busyInPostgres = ['40001', '40P01', '55P03', '3F000']

/** A refused connection to a name with several addresses has a code and no message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return message || String(code)
}

function isBusy(error: unknown): boolean {
  const code = String((error as { code?: unknown })?.code)
  return code.startsWith('SQLITE_BUSY') || busyInPostgres.includes(code)
}
