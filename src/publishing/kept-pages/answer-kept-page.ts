import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import Negotiator from 'negotiator'
import { caching } from '../../config/caching.ts'
import { type Coding, codings, type KeptPage } from './kept-page.ts'

/** A cookie of ours, or one of Next's for drafts: what it means is for the page itself to say. */
const ownCookie = /prelo-|__(?:prerender|next)_/

/**
 * Whether a request is one that a kept page may answer: a GET or HEAD for the plain path, by somebody whom we know
 * nothing of.
 */
export function isPlain({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return !url.includes('?') && headers['x-nextjs-data'] === undefined && !ownCookie.test(headers.cookie ?? '')
}

/** Sends the page with the headers that Next gives it; 304 to whom has it (RFC 9110, 13.1.2). */
export async function answerKeptPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
): Promise<void> {
  const coding = codingFor(request)
  const body = await page.body(coding)
  const headers = {
    ...{ 'Cache-Control': caching.page, Vary: 'Accept-Encoding' },
    ...{ 'x-nextjs-cache': 'HIT', ETag: page.etag },
  }
  if (fresh({ 'if-none-match': request.headers['if-none-match'] }, { etag: page.etag })) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    ...{ 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length },
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function codingFor(request: IncomingMessage): Coding {
  const taken = new Negotiator(request).encodings([...codings])
  return codings.find((coding) => taken.includes(coding)) ?? 'identity'
}
