import { servers } from './cut-off-slow-clients.ts'

/** In milliseconds: how long answers under way may take once the server is told to stop, and then the rest. */
const [patience, rest] = [7000, 2000]

/**
 * Ends this process within ten seconds of SIGTERM or SIGINT, whatever clients do. Next takes no new requests then, and
 * waits for those under way: without an end, where a client neither reads nor goes.
 */
export function stopInTime(): void {
  const stop = () => {
    setTimeout(cutOff, patience).unref()
    setTimeout(() => process.exit(0), patience + rest).unref()
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}

function cutOff(): void {
  for (const server of servers) server.closeAllConnections()
}
