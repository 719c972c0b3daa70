import type { IncomingMessage, ServerResponse } from 'node:http'
import { caching } from '../config/caching.ts'
import type { Answer } from './json-answer.ts'

/** Time that a client has to finish sending what was refused unread, in milliseconds. */
const farewell = 5000

/** Sends an answer that is for one client only. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  response.writeHead(status, { 'Cache-Control': caching.never, ...headers }).end(body)
  if (request.complete) return
  request.resume()
  setTimeout(() => request.destroy(), farewell).unref()
}
