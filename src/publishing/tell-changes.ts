import type { ServerResponse } from 'node:http'

/** How often the stores are asked, in milliseconds; also how soon a browser connects again. */
const interval = 200

/**
 * Answers with server-sent events: the version at once, and again whenever it has become another one, until the
 * browser leaves. When the version cannot be told, the browser is left to ask again.
 */
export function tellChanges(response: ServerResponse, version: () => string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' })
  response.write(`retry: ${interval}\n\n`)
  let told: string | undefined
  const tell = () => {
    try {
      const current = version()
      if (current !== told) response.write(`data: ${current}\n\n`)
      told = current
    } catch {
      response.end()
    }
  }
  const timer = setInterval(tell, interval).unref()
  response.on('close', () => clearInterval(timer))
  tell()
}
