import type { ServerResponse } from 'node:http'
import { caching } from '../config/caching.ts'

/** Keeps a page that is made for one reader out of caches and search engines. */
export function forOneReader(response: ServerResponse): void {
  response.setHeader('X-Robots-Tag', 'noindex')
  response.setHeader('Cache-Control', caching.never)
}
