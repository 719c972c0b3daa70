import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request; a failure is for the caller to tell. */
export type DirectRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>

// Next bundles routes and instrumentation apart; they share a process, not modules.
const key = Symbol.for('prelo.direct-routes')
const shared = globalThis as { [key]?: Map<string, DirectRoute> }

/**
 * Called by an API route when Next has loaded it: from then on requests for exactly this path, with no query, go to it
 * without Next's router, tracing and compression, which take as long as saving a comment (0035).
 */
export function answerDirectly(path: string, route: DirectRoute): void {
  shared[key] ??= new Map()
  shared[key].set(path, route)
}

export function directRoute(path: string | undefined): DirectRoute | undefined {
  return shared[key]?.get(path ?? '')
}
