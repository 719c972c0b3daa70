import type { ServerResponse } from 'node:http'
import { isStoreAway } from '../comments/comment-store.ts'
import { caching } from '../config/caching.ts'
import { type PageProps, pageProps } from './page-props.ts'

export type FailedView = { kind: 'failed'; isStoreAway: boolean }

/**
 * Answers for a page that could not be made, in the paper's own frame: 503 while the comments are out of reach, so
 * that search engines keep what they know (RFC 9110, 15.6.4), else 500.
 */
export function answerFailure(
  error: unknown,
  response: ServerResponse,
): Promise<PageProps<FailedView> | undefined> {
  response.setHeader('X-Robots-Tag', 'noindex')
  response.setHeader('Cache-Control', caching.never)
  const isAway = isStoreAway(error)
  if (isAway) {
    response.statusCode = 503
    response.setHeader('Retry-After', '10')
  }
  return pageProps('/500', async () => ({ view: { kind: 'failed', isStoreAway: isAway } }))
}
