import type { LeadImage } from '../domain/article.ts'
import { type ArticleFile, articleFile, pageFile } from './article-file.ts'
import type { Importing } from './importing.ts'
import type { Loss } from './loss.ts'
import type { PlacedPictures } from './placed-pictures.ts'
import { plainWords } from './plain-words.ts'
import { oldAddressesOf } from './plan-addresses.ts'
import type { PlannedText } from './plan-texts.ts'
import { shortened } from './shortened.ts'
import { withoutShortcodes } from './without-shortcodes.ts'
import type { WxrItem } from './wxr.ts'

/** Limits of front matter, in characters. */
const longest = { title: 300, description: 500 }

/** A later change than this is told to readers; in milliseconds. */
const aMinute = 60_000

/** All but the body of a text: what its front matter says, and what of it is lost. */
export async function describeText(
  text: PlannedText,
  item: WxrItem,
  importing: Importing,
  pictures: PlacedPictures,
): Promise<{ write: (body: string) => string; losses: Loss[] }> {
  const losses: Loss[] = []
  const title = titleOf(text, importing, losses)
  const description = descriptionOf(item, losses)
  if (text.kind === 'page') return { write: (body) => pageFile({ title, description }, body), losses }
  const { section, tags, lostTags, hasNoCategory } = importing.sections.filingOf(text.old)
  losses.push(...lostTags.map((detail): Loss => ({ kind: 'tag', detail })))
  if (hasNoCategory) losses.push({ kind: 'no-category', detail: section })
  const file: ArticleFile = {
    ...{ title, description },
    date: text.date.written,
    updated: updatedOf(text),
    ...{ section, authors: importing.authors.authorsOf(text.old), tags },
    image: await leadOf(text, importing, pictures, losses),
    draft: text.isDraft,
    featured: text.old.isSticky,
    lang: importing.lang,
    id: text.id,
    aliases: aliasesOf(text, importing, losses),
    comments: text.old.takesComments ? undefined : 'closed',
    canonical: canonicalOf(item, importing),
  }
  return { write: (body) => articleFile(file, body), losses }
}

function titleOf({ old }: PlannedText, { texts }: Importing, losses: Loss[]): string {
  if (old.title === '') {
    losses.push({ kind: 'no-title', detail: '' })
    const words = old.name.replace(/[-_]+/g, ' ').trim()
    return words === '' ? texts.untitled : words.charAt(0).toUpperCase() + words.slice(1)
  }
  if (old.title.length > longest.title) losses.push({ kind: 'long-title', detail: old.title })
  return shortened(old.title, longest.title)
}

/** The excerpt that its author wrote, else what search engines were given. */
function descriptionOf({ texts, fields }: WxrItem, losses: Loss[]): string | undefined {
  const excerpt = plainWords(withoutShortcodes(texts['excerpt:encoded'] ?? ''))
  const { _yoast_wpseo_metadesc, rank_math_description, _aioseo_description, _aioseop_description } = fields
  const given =
    _yoast_wpseo_metadesc || rank_math_description || _aioseo_description || _aioseop_description || ''
  // Plugins fill theirs from variables, as in "%%excerpt%%".
  const description = excerpt || (/%%?\w+%/.test(given) ? '' : plainWords(given))
  if (description.length > longest.description) losses.push({ kind: 'long-description', detail: '' })
  return shortened(description, longest.description) || undefined
}

/** Where a text came out first, when that is another site. */
function canonicalOf({ fields }: WxrItem, { survey }: Importing): string | undefined {
  const given = (fields._yoast_wpseo_canonical || fields.rank_math_canonical_url || '').trim()
  const isElsewhere =
    /^https?:\/\/[^\s/]+\.[^\s]+$/.test(given) && URL.canParse(given) && !survey.site.has(new URL(given))
  return isElsewhere ? given : undefined
}

/** When it was changed after it came out. */
function updatedOf({ old, date, isDraft }: PlannedText): string | undefined {
  const { modified } = old
  if (!modified || isDraft) return undefined
  return Date.parse(`${modified.local}Z`) - Date.parse(`${date.local}Z`) > aMinute
    ? modified.written
    : undefined
}

async function leadOf(
  { old }: PlannedText,
  { library, texts }: Importing,
  pictures: PlacedPictures,
  losses: Loss[],
): Promise<LeadImage | undefined> {
  if (old.thumbnail === 0) return undefined
  const attachment = library.byId(old.thumbnail)
  const placed = attachment && (await pictures.find({ id: old.thumbnail }))
  if (!placed) {
    const address = attachment?.address ?? `#${old.thumbnail}`
    losses.push({
      kind: 'thumbnail',
      detail: `${address} (${pictures.faultOf(address) ?? texts.fault['no-entry']})`,
    })
    return undefined
  }
  const { src, alt, caption } = placed
  if (alt === '' && caption === '') losses.push({ kind: 'picture-undescribed', detail: attachment.address })
  return { src, alt: alt || caption || texts.pictureOf(old.title), ...(caption !== '' && { caption }) }
}

/** The addresses that lead to it from now on; not those that the paper has for something else. */
function aliasesOf(text: PlannedText, importing: Importing, losses: Loss[]): string[] {
  return oldAddressesOf(text, importing.survey.site).filter((address) => {
    const verdict = importing.claims.claim(address, text)
    if (verdict === 'taken') losses.push({ kind: 'address', detail: address })
    return verdict === 'free'
  })
}
