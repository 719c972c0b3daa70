import { keyedHash, sameToken } from '../config/sealing.ts'
import { urls } from '../site/urls.ts'

/** What the query of a preview's address says; a value given twice is a list. */
export type PreviewQuery = { until?: string | string[]; token?: string | string[] }

/** The path that shows an article before it is public, up to an instant in whole seconds since 1970. */
export function previewPath(secret: string, slug: string, until: number): string {
  return urls.preview(slug, until, previewToken(secret, slug, String(until)))
}

/**
 * Until when a link shows an article, in seconds. It looks at nothing but the link, so that it tells nothing of
 * which articles there are.
 *
 * @returns `undefined` for a link that is not whole, or not ours
 */
export function previewUntil(
  secret: string,
  slug: string,
  { until, token }: PreviewQuery,
): number | undefined {
  if (typeof until !== 'string' || typeof token !== 'string' || !/^\d{1,10}$/.test(until)) return undefined
  return sameToken(token, previewToken(secret, slug, until)) ? Number(until) : undefined
}

function previewToken(secret: string, slug: string, until: string): string {
  return keyedHash(secret, 'article-preview', `${slug} ${until}`)
}
