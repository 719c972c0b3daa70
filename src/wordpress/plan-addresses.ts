import { tagSlug } from '../articles/front-matter-schema.ts'
import { addressKey } from '../domain/canonical-address.ts'
import { isSlug } from '../domain/slug.ts'
import { urls } from '../site/urls.ts'
import type { OldSite } from './old-site.ts'
import { plainWords } from './plain-words.ts'
import type { SectionPlan } from './plan-sections.ts'
import type { PlannedText, TextPlan } from './plan-texts.ts'
import type { Survey, Term } from './survey.ts'

/** What an old address leads to now: a path of this paper, or nothing any more. */
export type OldAddress = { address: string; to: string | 'gone' }

/** Every path and query under which a post could be found on the old site, best first. */
export function oldAddressesOf({ old, kind }: PlannedText, site: OldSite): string[] {
  const link = site.pathOf(old.link)
  const base = site.base
  const number = [`${base}?p=${old.id}`, ...(kind === 'page' ? [`${base}?page_id=${old.id}`] : [])]
  const guid = site.pathOf(old.guid)
  const named = link !== undefined && !link.includes('?') && link !== base ? link : undefined
  const earlier = old.oldNames.flatMap((name) => renamed(named, old.name, name))
  const found = [named, ...number, guid?.includes('?') ? undefined : guid, ...earlier]
  return byKey(found.filter((address) => address !== undefined && address !== base && isAddress(address)))
}

/** Browsers and servers take no longer ones for sure. */
function isAddress(text: string): boolean {
  return /^\/[^\s#]{1,2000}$/.test(text)
}

/** The address with the name that a post had before. */
function renamed(link: string | undefined, name: string, before: string): string[] {
  const [at, encoded] = [
    link?.lastIndexOf(`/${encodeURI(name).toLowerCase()}`) ?? -1,
    encodeURIComponent(before),
  ]
  if (link === undefined || at === -1) return []
  return [`${link.slice(0, at)}/${encoded}${link.slice(at + 1 + encodeURI(name).length)}`]
}

function byKey(addresses: readonly (string | undefined)[]): string[] {
  const keys = new Map<string, string>()
  for (const address of addresses)
    if (address !== undefined && !keys.has(addressKey(address))) keys.set(addressKey(address), address)
  return [...keys.values()]
}

type Around = {
  survey: Survey
  plan: TextPlan
  sections: SectionPlan
  authors: ReadonlyMap<string, string>
  /** Paths of the lists that the paper will have. */
  lists: ReadonlySet<string>
}

/** The addresses of all that is no article: pages, lists, feeds, files, and what does not come along. */
export function otherOldAddresses(around: Around): OldAddress[] {
  const { survey } = around
  const { base } = survey.site
  const lists: OldAddress[] = [
    { address: `${base}feed`, to: urls.feed('rss') },
    { address: `${base}feed/rss2`, to: urls.feed('rss') },
    { address: `${base}feed/atom`, to: urls.feed('atom') },
    { address: `${base}comments/feed`, to: urls.commentsFeed() },
    { address: `${base}wp-sitemap.xml`, to: urls.sitemap() },
    { address: `${base}sitemap_index.xml`, to: urls.sitemap() },
    { address: `${base}tag/*`, to: '/tags/*' },
    { address: `${base}author/*`, to: '/authors/*' },
    { address: `${base}category/*`, to: '/sections/*' },
    ...categories(around),
    ...tags(around),
    ...authors(around),
    ...months(around),
  ]
  return [...lists, ...pages(around), ...attachments(around), ...gone(around)].filter(
    ({ address, to }) => addressKey(address) !== addressKey(to) && isAddress(address),
  )
}

function categories({ survey, sections, lists }: Around): OldAddress[] {
  return [...survey.categories.values()].flatMap((category) => {
    const section = sections.filedAs(category)
    const tag = urls.list('tags', tagSlug(category.name))
    const to = section ? urls.list('sections', section) : lists.has(tag) ? tag : 'gone'
    const { base } = survey.site
    const numbered = category.id > 0 ? [{ address: `${base}?cat=${category.id}`, to }] : []
    return [{ address: `${base}category/${pathOf(category, survey)}`, to }, ...numbered]
  })
}

function pathOf(category: Term, { categories }: Survey): string {
  const names = [category.nicename]
  let above = categories.get(category.parent)
  for (let n = 0; above && n < 20; n++) {
    names.unshift(above.nicename)
    above = categories.get(above.parent)
  }
  return names.join('/')
}

/** Those whose names make another slug here than they did there. */
function tags({ survey, plan }: Around): OldAddress[] {
  const found = new Map<string, string>()
  for (const { old } of plan.texts.values()) {
    for (const { domain, nicename, name } of old.filings)
      if ((domain === 'post_tag' || domain === 'tag') && nicename !== '') found.set(nicename, name)
  }
  return [...found].flatMap(([nicename, name]) => {
    const slug = tagSlug(plainWords(name))
    const to = isSlug(slug) ? urls.list('tags', slug) : 'gone'
    const { base } = survey.site
    const named = slug === nicename ? [] : [{ address: `${base}tag/${nicename}`, to }]
    return [...named, { address: `${base}?tag=${nicename}`, to }]
  })
}

function authors({ survey, authors: byLogin }: Around): OldAddress[] {
  const { base } = survey.site
  const numbered = [...survey.authorNumbers].flatMap(([number, login]) => {
    const slug = byLogin.get(login)
    return slug === undefined ? [] : [{ address: `${base}?author=${number}`, to: urls.list('authors', slug) }]
  })
  const named = [...byLogin].flatMap(([login, slug]) => {
    // WordPress makes the name in the address of the login, and exports do not say which.
    const nicename = tagSlug(login.replace(/[.@]/g, '-'))
    const address = `${base}author/${nicename}`
    return nicename === '' || nicename === slug ? [] : [{ address, to: urls.list('authors', slug) }]
  })
  return [...named, ...numbered]
}

function months({ survey, plan }: Around): OldAddress[] {
  const articles = [...plan.texts.values()].filter(
    ({ kind, isDraft, old }) => kind === 'article' && !isDraft && old.status === 'publish',
  )
  const found = new Set(articles.map(({ date }) => date.local.slice(0, 7)))
  const years = new Set([...found].map((month) => month.slice(0, 4)))
  const address = (path: string) => `${survey.site.base}${path}`
  return [
    ...[...years].map((year) => ({ address: address(year), to: urls.archive() })),
    ...[...found].flatMap((month) =>
      [month.replace('-', '/'), `?m=${month.replace('-', '')}`].map((path) => ({
        ...{ address: address(path), to: urls.month(month) },
      })),
    ),
  ]
}

function pages({ survey, plan }: Around): OldAddress[] {
  return [...plan.texts.values()]
    .filter(({ kind }) => kind === 'page')
    .flatMap((page) => {
      const to = page.isDraft ? 'gone' : urls.page(page.slug)
      const wasPublic = !page.isDraft || page.old.hasPassword
      return wasPublic ? oldAddressesOf(page, survey.site).map((address) => ({ address, to })) : []
    })
}

/** The page of a picture leads to the article that it belongs to. */
function attachments({ survey, plan }: Around): OldAddress[] {
  const left = new Set(plan.leftOut.map(({ old }) => old.id))
  return [...survey.attachments].flatMap(([id, { link, parent }]) => {
    const path = survey.site.pathOf(link)
    if (path === undefined || path === survey.site.base) return []
    const text = plan.texts.get(parent)
    // The post is in another file of the export, perhaps.
    if (parent !== 0 && !text && !left.has(parent)) return []
    const above = text && survey.site.pathOf(text.old.link)
    // What lies below an article's old address leads to the article by itself.
    if (text?.kind === 'article' && !text.isDraft && above && above !== '/' && path.startsWith(above))
      return []
    const to =
      !text || text.isDraft ? 'gone' : text.kind === 'page' ? urls.page(text.slug) : urls.article(text.slug)
    const numbered = path.includes('?') ? path : undefined
    return [
      { address: numbered ?? path, to },
      ...(numbered ? [] : [{ address: `${survey.site.base}?attachment_id=${id}`, to }]),
    ]
  })
}

/** Posts that readers could see and that do not come along, and those that are hidden from now on. */
function gone({ survey, plan }: Around): OldAddress[] {
  const left = plan.leftOut.map(({ old }) => ({ old, kind: 'article' as const }))
  const hidden = [...plan.texts.values()].filter(
    ({ kind, isDraft, old }) => kind === 'article' && isDraft && old.hasPassword,
  )
  return [...left, ...hidden].flatMap((text) =>
    oldAddressesOf(text as PlannedText, survey.site).map((address) => ({ address, to: 'gone' })),
  )
}
