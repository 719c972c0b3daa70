import type { IncomingMessage } from 'node:http'
import { isOwnOrigin } from '../../comments/check-origin.ts'
import type { Env } from '../../config/env.ts'

/**
 * Whether a request that changes something comes from a page of ours, and the browser says so. A request that does
 * not say is refused, other than with an anonymous comment: a session is at stake.
 */
export function isOwnAction(
  { headers }: Pick<IncomingMessage, 'headers'>,
  { SITE_URL }: Pick<Env, 'SITE_URL'>,
): boolean {
  const site = headers['sec-fetch-site']
  const isSaid = headers.origin !== undefined || site !== undefined
  return isSaid && (site ?? 'same-origin') === 'same-origin' && isOwnOrigin(headers, SITE_URL)
}
