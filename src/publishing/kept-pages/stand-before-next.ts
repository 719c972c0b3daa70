import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { atFirstConnection } from '../operations/at-first-connection.ts'
import { answerKeptPage, isPlain } from './answer-kept-page.ts'
import type { PageShelf } from './page-shelf.ts'

/**
 * Answers from the shelf what can be, before Next's router, tracing and compression are asked; all else goes on to
 * Next. See docs/decisions/0035-kept-pages.md.
 */
export function standBeforeNext(shelf: PageShelf): void {
  atFirstConnection((server) => {
    const listeners = server.listeners('request') as RequestListener[]
    const toNext: RequestListener = (request, response) => {
      for (const listener of listeners) listener.call(server, request, response)
    }
    server.removeAllListeners('request').on('request', (request, response) => {
      if (!isPlain(request) || !shelf.has(request.url ?? '')) return toNext(request, response)
      return answered(request, response, shelf).then((done) => done || toNext(request, response))
    })
  })
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
