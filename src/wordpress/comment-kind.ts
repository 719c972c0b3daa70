import type { CommentCount } from './survey.ts'
import type { WxrTexts } from './wxr.ts'

/** What a comment is: written by a reader, sent by another site, or something of a plugin's. */
export function commentKind(comment: WxrTexts): keyof CommentCount {
  const type = comment['wp:comment_type']?.trim() ?? ''
  if (type === '' || type === 'comment') return 'comments'
  return type === 'pingback' || type === 'trackback' ? 'pings' : 'others'
}
