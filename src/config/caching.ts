/** What `Cache-Control` says, by kind of answer (RFC 9111, RFC 5861). Browsers always ask; shared caches may keep. */
export const caching = {
  /** For a minute, and for ten more while asking again. */
  page: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
  /** So short that an article is there at once when it is published, and long enough to bear a broken link. */
  missing: 'public, max-age=0, s-maxage=10',
  /** Names that change with their content: for a year. */
  hashed: 'public, max-age=31536000, immutable',
  /** What programs read: for five minutes. */
  machine: 'public, max-age=300',
  never: 'private, no-store',
} as const
