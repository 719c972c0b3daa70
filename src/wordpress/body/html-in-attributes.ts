import { isEmbeddable } from './embed-hosts.ts'
import { escapeHtml } from './escape-html.ts'
import { isPictureAddress } from './picture-addresses.ts'
import type { ShortcodeTag } from './read-shortcodes.ts'

/** Attributes in which builders and plugins keep what readers see. */
const headings = ['title', 'heading', 'h2', 'header']
const texts = ['subtitle', 'subhead', 'h4', 'text', 'content', 'description', 'quote', 'caption', 'author']
const buttons = ['button_text', 'btn_title', 'link_text']
const links = ['link', 'url', 'href', 'button_url', 'button_link']
const pictures = ['src', 'image', 'image_url', 'img', 'photo']
const players = ['src', 'video', 'audio', 'link', 'url', 'youtube', 'vimeo']
const galleries = ['images', 'image_ids', 'gallery_ids', 'image_id']

/** What readers saw of a shortcode's attributes, as HTML, and the link that is around what it encloses. */
export function htmlInAttributes(tag: ShortcodeTag, isBlock: boolean): { before: string; link?: string } {
  const { named } = tag.attributes
  const said = (keys: readonly string[]) => keys.flatMap((key) => words(named[key]) ?? [])
  const isHeading = /(?:heading|title)$/.test(tag.name)
  const [strong, plain, button] = [said(headings), said(texts), said(buttons)]
  const link = isPlayer(tag) ? undefined : links.map((key) => target(named[key])).find(Boolean)
  const linked = link && (button.pop() ?? (isBlock ? undefined : plain.pop()) ?? strong.pop())
  const parts = [
    ...strong.map((text) => (isHeading && isBlock ? `<h2>${text}</h2>` : `<strong>${text}</strong>`)),
    ...(isHeading && isBlock ? plain.map((text) => `<h2>${text}</h2>`) : plain),
    ...button,
    ...(link && linked ? [`<a href="${escapeHtml(link)}">${linked}</a>`] : []),
    ...media(tag),
  ]
  const before = parts.map((part) => (isBlock ? `\n\n${part}\n\n` : ` ${part} `)).join('')
  return { before, ...(link && !linked && { link }) }
}

function media({ attributes: { named } }: ShortcodeTag): string[] {
  const address = pictures.map((key) => named[key]).find((value) => value && isPictureAddress(value))
  const ids = galleries.flatMap((key) => /^[\d,\s]+/.exec(named[key] ?? '')?.[0] ?? [])
  const page = players.map((key) => named[key]).find((value) => value !== undefined && isPlayed(value))
  return [
    ...(address ? [`<img src="${escapeHtml(address)}" alt="${escapeHtml(named.alt ?? '')}">`] : []),
    ...ids.map((list) => `<div data-gallery="${list}"></div>`),
    ...(page ? [`<figure class="wp-block-embed">${escapeHtml(page)}</figure>`] : []),
  ]
}

function isPlayer({ attributes: { named } }: ShortcodeTag): boolean {
  return players.some((key) => isPlayed(named[key] ?? ''))
}

function isPlayed(address: string): boolean {
  return /^https?:/.test(address) && URL.canParse(address) && isEmbeddable(new URL(address))
}

/** Builders write some signs as numbers; what is a setting, an address or a number is no words. */
function words(value = ''): string | undefined {
  const text = value.replace(/%22/g, '"').replace(/%91/g, '[').replace(/%93/g, ']').trim()
  const isSetting = /^(?:yes|no|true|false|on|off|none|default|left|right|center|top|bottom|h[1-6])$/i.test(
    text,
  )
  if (isSetting || !/\p{L}/u.test(text) || /^(?:https?:|#|url:|\{)/.test(text)) return undefined
  return text.replaceAll('<', '&lt;')
}

/** An address, or one in the form of WPBakery: `url:https%3A%2F%2Fx.org|title:Read|target:_blank`. */
function target(value = ''): string | undefined {
  const [, encoded] = /^url:([^|]*)/.exec(value) ?? []
  const address = encoded === undefined ? value : decoded(encoded)
  return /^(?:https?:\/\/|\/)/.test(address) && !isPictureAddress(address) ? address : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
