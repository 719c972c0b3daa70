import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import type { Header } from './security-headers.ts'

/**
 * Gives every answer of this process these headers before anybody else touches it. The rules of next.config.ts are
 * fixed when the site is built, and Next answers some requests (two slashes in a row, what cannot be decoded)
 * before it looks at them.
 */
export function setHeadersOfEveryAnswer(headers: readonly Header[]): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    for (const { key, value } of headers) response.setHeader(key, value)
  })
}
