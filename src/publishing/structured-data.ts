import type { Catalog } from '../articles/catalog.ts'
import type { Site } from '../domain/site.ts'
import type { JsonLd, PublisherData } from '../feeds/json-ld.ts'
import { collectionPage, newsOrganization, profilePage, webSite } from '../feeds/json-ld.ts'
import { plainPicture } from '../site/picture-sources.ts'
import { type ListKind, urls } from '../site/urls.ts'
import type { ListContent } from '../ui/list-page-view.tsx'
import type { ViewMaker } from './view-maker.ts'

/** What data about anything in the paper refers to. */
export type Around = { catalog: Catalog; siteUrl: string; views: ViewMaker }

/** Who publishes the paper. */
export function publisherData(
  site: Site,
  { catalog, siteUrl }: Pick<Around, 'catalog' | 'siteUrl'>,
): PublisherData {
  const { masthead } = site
  return {
    name: site.name,
    url: siteUrl + urls.home(),
    logo: { url: siteUrl + urls.icon(512), width: 512, height: 512 },
    correctionsPolicy: siteUrl + urls.corrections(),
    masthead: masthead !== undefined && catalog.page(masthead) ? siteUrl + urls.page(masthead) : undefined,
  }
}

/** The paper itself, for its front page. */
export function paperData({ catalog, siteUrl, views: { site } }: Around): JsonLd[] {
  const { name, description, locale } = site
  const publisher = publisherData(site, { catalog, siteUrl })
  const url = siteUrl + urls.home()
  return [
    webSite({ ...{ name, url, description }, language: locale, publisher }),
    newsOrganization(publisher),
  ]
}

type Listed = Pick<ListContent, 'title' | 'kicker' | 'description' | 'portrait' | 'links'> & {
  /** Slugs, in the order of the page. */
  articles: readonly string[]
}

/** A list as its page shows it: somebody's profile, or a collection of articles. */
export function listData(
  { kind, slug, n }: { kind: ListKind; slug: string; n: number | undefined },
  { title, kicker = '', description, portrait, links = [], articles }: Listed,
  { siteUrl, views: { site } }: Pick<Around, 'siteUrl' | 'views'>,
): JsonLd[] {
  if (kind === 'authors') {
    const who = { name: title, url: siteUrl + urls.list(kind, slug), role: kicker }
    const worksFor = { name: site.name, url: siteUrl + urls.home() }
    const image = portrait && siteUrl + plainPicture(portrait).path
    return [profilePage({ ...who, worksFor, image, elsewhere: links.map(({ href }) => href) })]
  }
  const said = { name: title, url: siteUrl + urls.list(kind, slug, n) }
  const items = articles.map((slug) => siteUrl + urls.article(slug))
  return [collectionPage({ ...said, description, language: site.locale, articles: items })]
}
