import type { IncomingMessage, ServerResponse } from 'node:http'

/** What is said of the server; everything but `unready` is well. */
export type Health = { status: 'live' | 'ready' | 'unready' }

/** Answers GET and HEAD with what `ask` finds: 200, or 503 for a server that is not ready. Never kept. */
export async function serveHealth(
  { method }: IncomingMessage,
  response: ServerResponse,
  ask: () => Promise<Health>,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const health = await ask()
  const body = JSON.stringify(health)
  response.writeHead(health.status === 'unready' ? 503 : 200, {
    ...{ 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) },
  })
  response.end(method === 'HEAD' ? undefined : body)
}
