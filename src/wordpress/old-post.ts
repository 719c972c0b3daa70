import { tagSlug } from '../articles/front-matter-schema.ts'
import { type OldDate, oldDate, publishedDate } from './old-date.ts'
import { plainWords } from './plain-words.ts'
import type { WxrFiling, WxrItem, WxrTexts } from './wxr.ts'

/** A post, page or other entry of the old site, without its body and its comments. */
export type OldPost = {
  id: number
  /** `post`, `page`, or what a plugin or the theme calls its own. */
  type: string
  /** `publish`, `draft`, `pending`, `future`, `private`, `trash`, `auto-draft`, `inherit`. */
  status: string
  title: string
  /** Its address; of what was never public a form such as `/?p=12`. */
  link: string
  /** What WordPress calls its global identity: it never changes. */
  guid: string
  /** Its name in addresses, percent-encoding undone; empty for most drafts. */
  name: string
  /** Names that it had before. */
  oldNames: string[]
  parent: number
  creator: string
  date: OldDate | undefined
  modified: OldDate | undefined
  filings: WxrFiling[]
  /** The category that an SEO plugin was told to be the main one, by number; 0 for none. */
  mainCategory: number
  /** The featured picture, by number; 0 for none. */
  thumbnail: number
  hasPassword: boolean
  isSticky: boolean
  takesComments: boolean
}

/** What an item of an export says of itself, made clean. */
export function oldPost(id: number, { texts, fields, filings }: WxrItem): OldPost {
  const text = (name: string) => texts[name]?.trim() ?? ''
  return {
    id,
    type: text('wp:post_type') || 'post',
    status: text('wp:status') || 'publish',
    title: plainWords(texts.title ?? ''),
    ...{ link: text('link'), guid: text('guid'), name: decoded(text('wp:post_name')) },
    oldNames: oldNamesOf(fields, decoded(text('wp:post_name'))),
    parent: Number(text('wp:post_parent')) || 0,
    creator: text('dc:creator'),
    date: oldDate(text('wp:post_date'), text('wp:post_date_gmt')) ?? publishedDate(texts.pubDate),
    modified: oldDate(text('wp:post_modified'), text('wp:post_modified_gmt')),
    filings: filingsOf(filings),
    mainCategory: Number(fields._yoast_wpseo_primary_category ?? fields.rank_math_primary_category) || 0,
    thumbnail: Number(fields._thumbnail_id) || 0,
    hasPassword: text('wp:post_password') !== '',
    isSticky: text('wp:is_sticky') === '1',
    takesComments: text('wp:comment_status') !== 'closed',
  }
}

/** Where nothing says what a filing is, as in exports before WordPress 2.5, all are categories. */
function filingsOf(filings: readonly WxrFiling[]): WxrFiling[] {
  const named = filings.filter(({ domain, nicename }) => domain !== '' && nicename !== '')
  if (named.length > 0) return named
  return filings.map(({ domain, nicename, name }) => ({
    domain: domain || 'category',
    nicename: nicename || tagSlug(plainWords(name)),
    name,
  }))
}

/** In the trash a name gets an ending. */
function oldNamesOf({ _wp_old_slug = '', _wp_desired_post_slug = '' }: WxrTexts, name: string): string[] {
  const untrashed = name.replace(/__trashed(?:-\d+)?$/, '')
  const names = `${_wp_old_slug}\n${_wp_desired_post_slug}`.split('\n').map(decoded)
  return [...new Set([...names, untrashed])].filter((before) => before !== '' && before !== name)
}

/** WordPress keeps names that are not ASCII percent-encoded. */
export function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
