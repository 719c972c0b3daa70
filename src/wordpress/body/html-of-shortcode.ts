import { captionShortcode } from './caption-shortcode.ts'
import { escapeHtml } from './escape-html.ts'
import type { LossReport } from './loss-report.ts'
import { embedShortcode, embedShortcodes, mediaShortcode } from './media-shortcode.ts'
import type { ShortcodeTag } from './read-shortcodes.ts'

/** `undefined`: there is nothing in it that could be shown. */
type Show = (tag: ShortcodeTag, inner: string | undefined, losses: LossReport) => string | undefined

const note: Show = (_tag, inner) =>
  inner === undefined
    ? undefined
    : `<span data-note="">${inner.replace(/<\/?(?:p|div)\b[^<>]*>|\n\s*\n/gi, '<br>')}</span>`

const code: Show = ({ attributes: { named, words } }, inner) => {
  if (inner === undefined) return undefined
  const language = (named.language ?? named.lang ?? words[0] ?? '').replace(/[^\w+#-]/g, '')
  const text = /&(?:lt|gt|amp|quot|#\d+);/.test(inner) ? inner.replaceAll('<', '&lt;') : escapeHtml(inner)
  return `\n\n<pre><code class="language-${language}">${text.replace(/^\n/, '')}</code></pre>\n\n`
}

/** Without numbers it shows what was sent in with the post. */
const gallery: Show = ({ attributes: { named } }) => {
  const ids = numbersIn(named.ids ?? named.include)
  const post = numbersIn(named.id)
  const shown =
    ids === ''
      ? `data-attached="${post}" data-without="${numbersIn(named.exclude)}"`
      : `data-gallery="${ids}"`
  return `\n\n<div ${shown}></div>\n\n`
}

const playlist: Show = ({ attributes: { named } }) => {
  const ids = numbersIn(named.ids)
  return ids === '' ? undefined : `\n\n<div data-playlist="${ids}"></div>\n\n`
}

function numbersIn(list = ''): string {
  return list
    .split(/[\s,]+/)
    .filter((id) => /^\d+$/.test(id))
    .join(',')
}

const picture: Show = ({ attributes: { named } }, _inner, losses) => {
  const id = named.image ?? ''
  if (!/^\d+$/.test(id)) return undefined
  losses.add('shortcode', 'vc_single_image')
  return `\n\n<img class="wp-image-${id}">\n\n`
}

/** Their inside is HTML in Base64, of which WPBakery has percent-encoded the letters before. */
const encoded: Show = ({ name }, inner = '', losses) => {
  losses.add('shortcode', name)
  const text = Buffer.from(inner.replace(/<[^<>]*>/g, ''), 'base64').toString()
  return `\n\n<div>${decoded(text)}</div>\n\n`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const script: Show = ({ name }, _inner, losses) => {
  losses.add('shortcode', name)
  return ''
}

/** The address of a picture, between the tags. */
const framed: Show = ({ attributes: { named } }, inner = '') => {
  const address = /https?:[^\s"'<>]+/.exec(inner)?.[0]
  return address && `\n\n<img src="${escapeHtml(address)}" alt="${escapeHtml(named.alt ?? '')}">\n\n`
}

const known: Record<string, Show> = Object.assign(Object.create(null), {
  ...{ caption: captionShortcode, wp_caption: captionShortcode, gallery, slideshow: gallery, playlist },
  ...{ audio: mediaShortcode, video: mediaShortcode },
  ...Object.fromEntries(embedShortcodes.map((name) => [name, embedShortcode])),
  ...{ code, sourcecode: code, 'source-code': code, highlight: code },
  ...{ efn_note: note, footnote: note, footnotes: note, ref: note, mfn: note, fn: note, note: note },
  fusion_imageframe: framed,
  ...{ vc_single_image: picture, vc_raw_html: encoded, fusion_code: encoded, vc_raw_js: script },
})

/** Nothing within code is a shortcode. */
export function isCode({ name }: ShortcodeTag): boolean {
  return known[name] === code
}

export function isKnownShortcode(name: string): boolean {
  return name in known
}

export function htmlOfShortcode(tag: ShortcodeTag, inner: string | undefined, losses: LossReport) {
  return known[tag.name]?.(tag, inner, losses)
}

/** Page builders' and common plugins' names start like this. */
const builders = /^(?:vc|et_pb|fusion|av|tatsu|cs|x|wpb|mk|nectar)_/
const plugins =
  /^(?:su|wpforms|ninja|ngg|tm|wp|woocommerce|bbp|mc4wp|rev|layerslider|jetpack)_|^(?:contact-form|contact-form-7|gravityform|rev_slider|mailpoet|mc4wp_form|wpforms|ninja_form|toc|wp-rss|products|nggallery|smartslider3|tablepress|table|ad|adrotate|the_ad|addtoany|sharing|googlemaps|google_map|polldaddy|poll|blog_subscription_form|subscribe2|sitemap|sg_popup|elementor-template)$/

/** Whether a tag is a shortcode although nothing closes it: it has attributes, or a plugin's name. */
export function isRemovable({ kind, name, text }: ShortcodeTag): boolean {
  if (builders.test(name)) return true
  const hasAttributes = /[\w-]\s*=\s*(?:["'“”″]|&(?:quot|#82\d\d);)/.test(text)
  return plugins.test(name) || (kind === 'opens' && hasAttributes)
}

/** Whether its attributes are a plugin's own, and nothing that readers saw. */
export function isSilentShortcode(name: string): boolean {
  return plugins.test(name) && !/^su_/.test(name)
}

/** Builders' rows and columns stand between paragraphs. */
export function opensParagraph(name: string): boolean {
  return builders.test(name)
}
