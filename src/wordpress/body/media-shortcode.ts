import { escapeHtml } from './escape-html.ts'
import type { ShortcodeTag } from './read-shortcodes.ts'

const files = [
  'src',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'wma',
  'flac',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'wmv',
  'mov',
  'flv',
]

/** `[audio mp3="…"]`, `[video src="…"]`, and the older `[audio http://…]`. */
export function mediaShortcode({ name, attributes }: ShortcodeTag, inner = ''): string | undefined {
  const { named, words } = attributes
  const file = files.map((key) => named[key]).find((value) => value !== undefined)
  const address =
    file ?? [...words, ...inner.split(/[\s"'<>]+/)].find((word) => /^(?:https?:)?\/\//i.test(word))
  return address && `\n\n<${name} src="${escapeHtml(decoded(address))}"></${name}>\n\n`
}

/** Where a page of these is known by its number alone. */
const pageOf: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  ted: (id) => `https://www.ted.com/talks/${id}`,
  wpvideo: (id) => `https://videopress.com/v/${id}`,
  videopress: (id) => `https://videopress.com/v/${id}`,
  tweet: (id) => `https://x.com/i/status/${id}`,
}

export const embedShortcodes = [
  ...[
    'embed',
    'youtube',
    'youtube_sc',
    'su_youtube',
    'vimeo',
    'su_vimeo',
    'dailymotion',
    'su_dailymotion',
    'ted',
  ],
  ...[
    'tweet',
    'soundcloud',
    'spotify',
    'instagram',
    'flickr',
    'facebook',
    'tiktok',
    'vc_video',
    'fusion_youtube',
  ],
  ...[
    'fusion_vimeo',
    'archiveorg',
    'bandcamp',
    'slideshare',
    'scribd',
    'embedyt',
    'googlemaps',
    'wpvideo',
    'videopress',
  ],
]

/** A page of another site's by its address, wherever in the shortcode that stands, or by its number. */
export function embedShortcode({ name, attributes }: ShortcodeTag, inner = ''): string | undefined {
  const values = [...Object.values(attributes.named), ...attributes.words]
  const address = [...values, ...inner.split(/[\s"'<>]+/)].find((word) => /^https?:\/\//i.test(word))
  const id = [attributes.named.id, attributes.words[0], inner.trim()].find((word) =>
    /^[\w-]+$/.test(word ?? ''),
  )
  const page = address ?? (id && pageOf[name.replace(/^(?:su|fusion)_|_sc$/g, '')]?.(id))
  return page && `\n\n<figure class="wp-block-embed">${escapeHtml(openable(decoded(page)))}</figure>\n\n`
}

/** SoundCloud's own shortcode has an address for programs; its player can be opened. */
function openable(page: string): string {
  const isForPrograms = page.startsWith('https://api.soundcloud.com/')
  return isForPrograms ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}` : page
}

function decoded(address: string): string {
  return address.trim().replaceAll('&amp;', '&').replaceAll('&#038;', '&')
}
