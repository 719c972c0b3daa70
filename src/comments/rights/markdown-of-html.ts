import sanitizeHtml from 'sanitize-html'
import TurndownService from 'turndown'
import { textOfComment } from '../render-comment.ts'

const turndown = new TurndownService({
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
  bulletListMarker: '-',
  // What has no sign of its own is left as its words, never as HTML.
  keepReplacement: (content) => content,
})
turndown.addRule('pictures are links', {
  filter: 'img',
  replacement: (_, node) => {
    const src = (node as Element).getAttribute('src') ?? ''
    return /^https?:/i.test(src) ? ` <${src}> ` : ''
  },
})

/** Elements in one another; comments of ours have no more either. */
const deepest = 20

/** What turns a text upside down is left as its words. */
const policy: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'b', 'strong', 'i', 'em', 's', 'del', 'blockquote', 'ul', 'ol', 'li'].concat([
    ...['code', 'pre', 'a', 'img', 'div'],
  ]),
  allowedAttributes: { a: ['href'], img: ['src'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  nestingLimit: deepest,
}

/** A comment that was kept as HTML, in the Markdown that ours are written in. */
export function markdownOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return turndown.escape(html)
  const clean = sanitizeHtml(html, policy)
  try {
    return turndown.turndown(clean)
  } catch {
    return turndown.escape(textOfComment(clean))
  }
}
