import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

// The server's configuration and its pages are bundled apart; they meet at the request.
const key = Symbol.for('prelo.requested-address')

type Noted = IncomingMessage & { [key]?: string | undefined }

/**
 * Notes what was asked for on every request of this process: a rewrite that goes by a part of the query takes that
 * part away.
 */
export function noteRequestedAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: Noted }
    request[key] = request.url
  })
}

/** Path and query as the client sent them. */
export function requestedAddress(request: IncomingMessage): string {
  return (request as Noted)[key] ?? request.url ?? '/'
}
