import { plainWords } from './plain-words.ts'
import type { WxrTexts } from './wxr.ts'

/** A picture or file of the media library. */
export type Attachment = {
  address: string
  title: string
  alt: string
  caption: string
  /** Address of its own page. */
  link: string
  parent: number
  /** Among the others of its post. */
  order: number
}

export function attachmentOf(texts: WxrTexts, fields: WxrTexts): Attachment {
  return {
    address: (texts['wp:attachment_url'] || texts.guid || '').trim(),
    title: plainWords(texts.title ?? ''),
    alt: plainWords(fields._wp_attachment_image_alt ?? ''),
    caption: plainWords(texts['excerpt:encoded'] ?? ''),
    link: texts.link?.trim() ?? '',
    parent: Number(texts['wp:post_parent']) || 0,
    order: Number(texts['wp:menu_order']) || 0,
  }
}
