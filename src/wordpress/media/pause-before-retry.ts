/** A server that is out of breath for a moment; in milliseconds. */
const moment = 500

/** Nobody waits longer for one picture, in milliseconds. */
const longest = 10_000

/** How long to wait, in milliseconds, before a picture is asked for once more; `undefined` where that is of no use. */
export function pauseBeforeRetry(
  status: number,
  retryAfter: string | undefined,
  now: number,
): number | undefined {
  if ((status === 429 || status === 503) && retryAfter !== undefined) {
    const pause = millisecondsIn(retryAfter, now)
    return pause <= longest ? Math.max(0, pause) : undefined
  }
  return status >= 500 ? moment : undefined
}

/** After a connection that broke. */
export const pauseAfterBreak = moment

/** A header `Retry-After` gives seconds or an instant (RFC 9110, 10.2.3). */
function millisecondsIn(retryAfter: string, now: number): number {
  const milliseconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
  return Number.isNaN(milliseconds) ? Number.POSITIVE_INFINITY : milliseconds
}
