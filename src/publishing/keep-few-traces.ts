import { isStoreAway } from '../comments/comment-store.ts'
import { dropOldTraces } from '../comments/rights/drop-old-traces.ts'
import { makeEmailKeys } from '../comments/rights/make-email-keys.ts'
import type { Wired } from '../wiring.ts'

/** In milliseconds: when it is first done, because a server that starts has enough to do, and how often then. */
const [first, pause] = [60_000, 60 * 60 * 1000]

type Needed = Pick<Wired, 'commentDatabase' | 'secret' | 'now'>

/** Drops old traces of commenters soon and then every hour, as long as the process runs. */
export function keepFewTraces(wired: Needed, log: (line: string) => void): void {
  const run = () =>
    dropTraces(wired).catch((error) => log(`Old traces could not be dropped: ${reason(error)}`))
  setTimeout(run, first).unref()
  setInterval(run, pause).unref()
}

/** Once. Also makes the keys that comments from before lack, by which they can be erased. */
export async function dropTraces({ commentDatabase, secret, now }: Needed): Promise<void> {
  const db = await commentDatabase()
  await makeEmailKeys(db, secret)
  await dropOldTraces(db, now())
}

function reason(error: unknown): string {
  return isStoreAway(error) ? String(error.cause) : String(error)
}
