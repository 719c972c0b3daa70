import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { LRUCache } from 'lru-cache'
import { isStoreAway } from '../comments/comment-store.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import type { MachineDocument } from './machine-document.ts'

/** Texts as they were last made, newest asked for; together at most this many characters. */
const made = new LRUCache<string, string, () => Promise<string>>({
  maxSize: 32_000_000,
  sizeCalculation: (text) => text.length + 1,
  // Of many that ask at once, one has it made.
  fetchMethod: (_key, _stale, { context }) => context(),
})

/**
 * Answers GET and HEAD for a document, with 304 for a client that has it already (RFC 9110, 13.2.2: If-None-Match
 * goes before If-Modified-Since); its text is only made when it is sent.
 *
 * @param path its address, by which its text is kept
 * @param find `undefined` when there is no such document
 */
export async function serveDocument(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  find: (wired: Wired) => Promise<MachineDocument | undefined> | MachineDocument | undefined,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const wired = await wiredWithCatalog()
  const { locale } = wired.catalog.settings()
  const messages = messagesFor(locale, locale)
  try {
    const document = await find(wired)
    if (document) await send(request, response, path, document)
    else refuse(response, 404, messages.notFoundHeading)
  } catch (error) {
    if (!isStoreAway(error)) throw error
    refuse(response, 503, messages.commentsUnavailable)
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { version, changed, mediaType, headers, text }: MachineDocument,
): Promise<void> {
  const validators = { ETag: `"${version}"`, 'Last-Modified': changed.toUTCString() }
  const kept = { ...validators, 'Cache-Control': 'public, max-age=300', ...headers }
  // Without its Cache-Control: fetch() sends "no-cache" with every condition, which is a word to caches, not to us.
  const { 'if-none-match': tag, 'if-modified-since': date } = request.headers
  const conditions = { 'if-none-match': tag, 'if-modified-since': date }
  if (fresh(conditions, { etag: validators.ETag, 'last-modified': validators['Last-Modified'] })) {
    response.writeHead(304, kept).end()
    return
  }
  const body = Buffer.from(await made.forceFetch(`${path} ${version}`, { context: text }))
  response.writeHead(200, {
    ...{ 'Content-Type': `${mediaType}; charset=utf-8`, 'Content-Length': body.length },
    ...kept,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function refuse(response: ServerResponse, status: 404 | 503, words: string): void {
  response.writeHead(status, {
    ...{ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    ...(status === 503 && { 'Retry-After': '60' }),
  })
  response.end(`${words}\n`)
}
