import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../../config/log.ts'
import { metrics } from '../../config/metrics.ts'
import { routeOf } from '../../config/route-of.ts'

/** Counts and times every request of this process; what changes something, or fails, is in the log too. */
export function watchRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const started = performance.now()
    const route = routeOf(request.url ?? '/')
    response.once('close', () =>
      note({ request, response, route, seconds: (performance.now() - started) / 1000 }),
    )
  })
}

type Answered = { request: IncomingMessage; response: ServerResponse; route: string; seconds: number }

function note({ request, response, route, seconds }: Answered): void {
  const method = known.has(request.method ?? '') ? (request.method as string) : 'other'
  const { statusCode, writableFinished } = response
  const status = writableFinished ? `${Math.floor(statusCode / 100)}xx` : 'cut'
  metrics().requests.inc({ route, method, status })
  metrics().requestSeconds.observe({ route }, seconds)
  const level = statusCode >= 500 ? 'error' : reads.has(method) ? 'debug' : 'info'
  log[level](
    { method, route, status: statusCode, ms: Math.round(seconds * 1000) },
    `${method} ${route} ${statusCode}`,
  )
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])
const known = new Set([...reads, 'POST', 'PUT', 'PATCH', 'DELETE'])
