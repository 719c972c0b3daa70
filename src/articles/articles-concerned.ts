import type { Author } from '../domain/article.ts'
import type { Site } from '../domain/site.ts'

/** What articles are held against, and found by. */
export type Settings = { site: Site; authors: readonly Author[] }

/** A condition on rows of "files", with its values. */
export type Condition = [where: string, ...values: string[]]

/**
 * Which articles have to be read again, because another state of the settings makes them good or faulty, or lets them
 * be found by another name.
 */
export function articlesConcerned(before: Settings, after: Settings): Condition[] {
  if (rules(before.site) !== rules(after.site)) return [['true']]
  const sections = differing(before.site.sections, after.site.sections)
  const authors = differing(before.authors, after.authors)
  if (sections.length + authors.length === 0) return []
  const listed =
    'path in (select path from terms where kind = ? and slug in (select value from json_each(?)))'
  return [
    // A broken one may be good now: what it named has come.
    ["problems <> '[]'"],
    [listed, 'sections', JSON.stringify(sections)],
    [listed, 'authors', JSON.stringify(authors)],
  ]
}

/** What every article is read by. */
function rules({ locale, timeZone }: Site): string {
  return JSON.stringify([locale, timeZone])
}

type Named = { slug: string; name: string }

/** Slugs that have come, gone, or are called otherwise. */
function differing(before: readonly Named[], after: readonly Named[]): string[] {
  const [old, now] = [before, after].map((list) => new Map(list.map(({ slug, name }) => [slug, name])))
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (slug) => old?.get(slug) !== now?.get(slug),
  )
}
