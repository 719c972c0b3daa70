/**
 * `robots.txt` (RFC 9309). Pages that should not be found say so themselves (`noindex`), which search engines only
 * see when they may fetch them; so nothing is kept from them but the API.
 *
 * @param sitemaps absolute addresses
 */
export function robots(sitemaps: readonly string[]): string {
  const lines = ['User-agent: *', 'Disallow: /api/', '', ...sitemaps.map((url) => `Sitemap: ${url}`)]
  return `${lines.join('\n')}\n`
}
