type Headers = Partial<Record<'origin' | 'sec-fetch-site' | 'host', string | string[] | undefined>>

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves, in `Origin`
 * and `Sec-Fetch-Site` (Fetch Metadata); a client that sends neither is no browser, and nobody's session is at
 * stake with an anonymous form.
 *
 * @param siteOrigin the public origin; requests to the server under the name it was called by also count
 */
export function isOwnOrigin(headers: Headers, siteOrigin: string): boolean {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  const { origin } = headers
  if (origin === undefined) return true
  return origin === siteOrigin || origin === `http://${headers.host}` || origin === `https://${headers.host}`
}
