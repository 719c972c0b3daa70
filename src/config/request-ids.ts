import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

// Next bundles routes, instrumentation and the cache handler apart; they share a process, not modules.
const key = Symbol.for('prelo.request-ids')
const shared = globalThis as { [key]?: AsyncLocalStorage<string> }
shared[key] ??= new AsyncLocalStorage()
const ids = shared[key]

/** The id of the request that is being answered, for the log; `undefined` outside of one. */
export function requestId(): string | undefined {
  return ids.getStore()
}

/**
 * Gives each request of this process an id, which is told to the client too (`X-Request-Id`). One that a proxy gave
 * is kept, so that its log and ours speak of the same request.
 *
 * @param hasProxy whether proxies of ours stand before the server; others' ids are not believed
 */
export function noteRequestIds(hasProxy: boolean): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const given = hasProxy ? request.headers['x-request-id'] : undefined
    const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    response.setHeader('X-Request-Id', id)
    ids.enterWith(id)
  })
}
