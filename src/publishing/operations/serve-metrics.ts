import type { IncomingMessage, ServerResponse } from 'node:http'
import { metrics } from '../../config/metrics.ts'
import { wired } from '../../wiring.ts'
import { isOperator } from '../is-operator.ts'
import { watchStores } from './store-gauges.ts'

/** `/api/metrics` in Prometheus's format, for whoever runs the site (see METRICS_TOKEN). */
export async function serveMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  const instance = wired()
  if (!isOperator(request, instance.env))
    return void response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end()
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const { registry } = metrics()
  watchStores(instance)
  const text = await registry.metrics()
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Content-Length': Buffer.byteLength(text) })
  response.end(request.method === 'HEAD' ? undefined : text)
}
