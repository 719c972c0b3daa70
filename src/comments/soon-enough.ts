import { StoreAway } from './comment-store.ts'

/** How long readers wait for a store that is being opened, in milliseconds. */
const patience = 3000

/**
 * Begins something that may take long, as opening a store does whose tables another server brings up to date. Who asks
 * gets it when it is there within three seconds of its beginning; later ones are not kept waiting, until it is there.
 */
export function soonEnough<T>(work: Promise<T>): () => Promise<T> {
  let isLate = false
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      isLate = true
      reject(new StoreAway('The comment store is away: it is still being opened.'))
    }, patience)
    const stop = () => clearTimeout(timer)
    work.then(stop, stop)
  })
  const given = work.finally(() => {
    isLate = false
  })
  // Whoever asks is told; that nobody asks is no fault.
  for (const promise of [late, given]) promise.catch(() => {})
  return () => (isLate ? late : Promise.race([given, late]))
}
