import { autoParagraphs } from './auto-paragraphs.ts'
import { escapeHtml } from './escape-html.ts'
import type { LossReport } from './loss-report.ts'
import type { BlockComment } from './read-block-comment.ts'

/** A block that has been opened, and what came since. */
export type BlockFrame = { block: BlockComment; html: string }

/** Nothing of these is meant to be read, so that nothing is lost when they are empty. */
const silent = new Set(
  ['paragraph', 'heading', 'spacer', 'separator', 'nextpage', 'more', 'columns', 'column', 'group'].concat([
    'list',
    'list-item',
    'quote',
    'footnotes',
    'html',
    'freeform',
    'shortcode',
    'buttons',
    'button',
  ]),
)

/** WordPress fills these with what is elsewhere in the paper; what stands in them is only its pattern. */
const filledElsewhere = new Set(
  ['query', 'latest-posts', 'latest-comments', 'comments', 'navigation', 'template-part'].concat([
    'archives',
    'categories',
    'tag-cloud',
    'rss',
    'calendar',
  ]),
)

/** Their text is as in a classic post. */
const classic = new Set(['freeform', 'shortcode'])

export function isSilentBlock({ name }: BlockComment): boolean {
  return silent.has(name)
}

export function isFilledElsewhere({ name }: BlockComment): boolean {
  return filledElsewhere.has(name)
}

/** What a block leaves in the HTML of its post; a block with nothing in it is a loss. */
export function closedBlock({ block, html }: BlockFrame, losses: LossReport): string {
  if (isFilledElsewhere(block)) {
    losses.add('block', block.name)
    return ''
  }
  if (classic.has(block.name)) return autoParagraphs(html)
  if (block.name === 'gallery' && !/<img\b/i.test(html)) return galleryOf(block, losses)
  if (block.name.startsWith('cover')) return coverPicture(block, html) + html
  if (html.trim() === '' && !isSilentBlock(block)) losses.add('block', block.name)
  return html
}

/** A cover whose picture is only a background has it in a style, and in its attributes. */
function coverPicture({ attributes: { url, id, alt } }: BlockComment, html: string): string {
  if (typeof url !== 'string' || /<(?:img|video)\b[^<>]*\bwp-block-cover__/.test(html)) return ''
  return `<img class="wp-image-${Number(id)}" src="${escapeHtml(url)}" alt="${escapeHtml(String(alt ?? ''))}">`
}

/** A gallery of which only the attachments' numbers are known. */
export function galleryOf({ name, attributes }: BlockComment, losses: LossReport): string {
  const ids = Array.isArray(attributes.ids) ? attributes.ids.map(Number).filter(Number.isInteger) : []
  if (ids.length === 0) losses.add('block', name)
  return ids.length === 0 ? '' : `<div data-gallery="${ids.join(',')}"></div>`
}
