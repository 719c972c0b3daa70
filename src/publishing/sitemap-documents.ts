import { articlesPerNewsSitemap, newsAge, newsSitemap } from '../feeds/news-sitemap.ts'
import { robots } from '../feeds/robots.ts'
import { addressesPerSitemap, type SitemapEntry, sitemap, sitemapIndex } from '../feeds/sitemap.ts'
import { urls } from '../site/urls.ts'
import type { Wired } from '../wiring.ts'
import { listedPages } from './listed-pages.ts'
import { contentVersion, type MachineDocument } from './machine-document.ts'
import { digest } from './page-version.ts'

/** A part of a sitemap that is split, as its name says: `2026-11` is part 1, `2026-11-2` part 2. */
type Part = { name: string; n: number }

/** A sitemap by its name below `/sitemaps/`, without its ending; `undefined` when there is none. */
export function sitemapNamed(name: string, wired: Wired): MachineDocument | undefined {
  const [, base = '', number = '1'] = /^(\d{4}-\d{2}|lists|news)(?:-([2-9]|[1-9]\d{1,4}))?$/.exec(name) ?? []
  const part = { name: base, n: Number(number) }
  if (base === '') return undefined
  if (base === 'lists') return listsPart(part, wired)
  if (base === 'news') return part.n > 1 && part.n <= newsParts(wired) ? newsPart(part.n, wired) : undefined
  return monthPart(part, wired)
}

/** `/sitemap.xml`: every sitemap but the first of news, which `robots.txt` names too. */
export function indexDocument(wired: Wired): MachineDocument {
  const at = wired.now().getTime()
  const { catalog } = wired
  const parts = newsParts(wired)
  return {
    ...xmlDocument(wired, at),
    version: digest([contentVersion(wired, at), parts]),
    async text() {
      const months = catalog.lists.archive(at).flatMap(({ month, count }) => {
        const change = catalog.sitemaps.changeIn(month, at)
        const changed = change === undefined ? undefined : new Date(change)
        return partNames(month, Math.ceil(count / addressesPerSitemap)).map((name) => ({ name, changed }))
      })
      const lists = partNames('lists', Math.ceil(listedPages(wired, at).length / addressesPerSitemap))
      const named = [...lists.map((name) => ({ name })), ...months]
      const news = partNames('news', parts)
        .slice(1)
        .map((name) => ({ name }))
      const maps = [...named, ...news].map((map) => ({
        ...map,
        url: wired.env.SITE_URL + urls.sitemap(map.name),
      }))
      return sitemapIndex(maps, catalog.settings().timeZone)
    },
  }
}

/** Part `n` of the news of the last two days; by the clock, so that an article leaves without anything changing. */
export function newsPart(n: number, wired: Wired): MachineDocument {
  const at = wired.now().getTime()
  const { catalog, env } = wired
  const since = at - newsAge
  const left = catalog.sitemaps.newestUntil(since)
  return {
    ...xmlDocument(wired, at),
    version: digest([contentVersion(wired, at), left]),
    changed: new Date(Math.max(catalog.contentChanged(at).getTime(), left === 0 ? 0 : left + newsAge)),
    async text() {
      const { name, timeZone } = catalog.settings()
      const range = { offset: (n - 1) * articlesPerNewsSitemap, limit: articlesPerNewsSitemap }
      const articles = catalog.sitemaps.news(at, { since, ours: articlesAt(wired), ...range })
      return newsSitemap(
        articles.map(({ slug, title, lang, date }) => ({
          url: env.SITE_URL + urls.article(slug),
          ...{ title, language: lang, published: date },
        })),
        ...([name, timeZone] as const),
      )
    },
  }
}

export function robotsDocument(wired: Wired): MachineDocument {
  const at = wired.now().getTime()
  return {
    ...xmlDocument(wired, at),
    mediaType: 'text/plain',
    text: async () => robots([urls.sitemap(), urls.newsSitemap()].map((path) => wired.env.SITE_URL + path)),
  }
}

function monthPart({ name: month, n }: Part, wired: Wired): MachineDocument | undefined {
  const at = wired.now().getTime()
  const { catalog, env } = wired
  const [count] = catalog.lists.months({ kind: 'archive', slug: month }, at)
  if (!count || n > Math.ceil(count.count / addressesPerSitemap)) return undefined
  return {
    ...xmlDocument(wired, at),
    async text() {
      const range = { offset: (n - 1) * addressesPerSitemap, limit: addressesPerSitemap }
      const articles = catalog.sitemaps.month(month, at, { ours: articlesAt(wired), ...range })
      const entries = articles.map(({ slug, changedAt }) => ({
        ...{ url: env.SITE_URL + urls.article(slug), changed: new Date(changedAt) },
      }))
      return sitemap(entries, catalog.settings().timeZone)
    },
  }
}

function listsPart({ n }: Part, wired: Wired): MachineDocument | undefined {
  const at = wired.now().getTime()
  const start = (n - 1) * addressesPerSitemap
  const pages = (): SitemapEntry[] => listedPages(wired, at).slice(start, start + addressesPerSitemap)
  if (n > 1 && pages().length === 0) return undefined
  return {
    ...xmlDocument(wired, at),
    text: async () => sitemap(pages(), wired.catalog.settings().timeZone),
  }
}

function xmlDocument(wired: Wired, at: number) {
  const changed = wired.catalog.contentChanged(at)
  return { version: contentVersion(wired, at), changed, mediaType: 'application/xml' }
}

function newsParts(wired: Wired): number {
  const at = wired.now().getTime()
  return Math.max(1, Math.ceil(wired.catalog.sitemaps.countSince(at - newsAge, at) / articlesPerNewsSitemap))
}

function partNames(name: string, parts: number): string[] {
  return Array.from({ length: parts }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
}

/** What the address of every article of ours starts with. */
function articlesAt({ env }: Wired): string {
  return env.SITE_URL + urls.article('')
}
