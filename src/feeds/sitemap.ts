import { isoDate } from '../site/dates.ts'
import { xml } from './xml.ts'

/** Addresses in one sitemap (sitemaps.org). With addresses as long as ours can be, that is far below 50 MB too. */
export const addressesPerSitemap = 50_000

/** A page that search engines should know, or a sitemap of an index. */
export type SitemapEntry = { url: string; changed?: Date | undefined }

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A sitemap: the last change of each page and nothing that search engines do not believe (changefreq, priority). */
export function sitemap(pages: readonly SitemapEntry[], timeZone: string): string {
  return xml({ urlset: { '@xmlns': namespace, url: pages.map((page) => entry(page, timeZone)) } })
}

/** An index of sitemaps. */
export function sitemapIndex(maps: readonly SitemapEntry[], timeZone: string): string {
  return xml({ sitemapindex: { '@xmlns': namespace, sitemap: maps.map((map) => entry(map, timeZone)) } })
}

function entry({ url, changed }: SitemapEntry, timeZone: string) {
  return { loc: url, lastmod: changed && isoDate(changed, timeZone) }
}
