import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { directRoute } from '../../config/direct-routes.ts'
import { log } from '../../config/log.ts'
import { atFirstConnection } from '../operations/at-first-connection.ts'
import { answerKeptPage, isPlain } from './answer-kept-page.ts'
import type { PageShelf } from './page-shelf.ts'

/**
 * Answers from the shelf what can be, and lets routes answer that said they can, before Next's router, tracing and
 * compression are asked; all else goes on to Next. See docs/decisions/0035-kept-pages.md.
 */
export function standBeforeNext(shelf: PageShelf): void {
  atFirstConnection((server) => {
    const listeners = server.listeners('request') as RequestListener[]
    const toNext: RequestListener = (request, response) => {
      for (const listener of listeners) listener.call(server, request, response)
    }
    server.removeAllListeners('request').on('request', (request, response) => {
      const direct = directRoute(request.url)
      if (direct) return direct(request, response).catch((error) => tellFailure(error, request, response))
      if (!isPlain(request) || !shelf.has(request.url ?? '')) return toNext(request, response)
      return answered(request, response, shelf).then((done) => done || toNext(request, response))
    })
  })
}

/** As Next does with a route that fails. That a client hung up while it was sending is no failure of ours. */
function tellFailure(fault: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (request.destroyed && !request.complete) return
  log.error({ fault }, 'An answer failed')
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Internal Server Error')
}

/** `false` when Next has to answer. A page that cannot be sent from here may be one that Next can send. */
async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  shelf: PageShelf,
): Promise<boolean> {
  try {
    const page = await shelf.current(request.url ?? '')
    if (page) await answerKeptPage(request, response, page)
    return page !== undefined
  } catch (error) {
    if (response.headersSent) throw error
    return false
  }
}
