import MarkdownIt, { type Options } from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

/**
 * Strangers' Markdown: emphasis, quotes, lists, code and links. No HTML, pictures, headings or tables, and
 * nesting only so deep that nobody's stack overflows. markdown-it takes 10 kB of any input in milliseconds.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true })
  .set({ maxNesting: 20 } as Options)
  .disable(['image', 'table', 'heading', 'lheading', 'hr', 'html_block', 'html_inline', 'reference'])

const policy: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'blockquote', 'ul', 'ol', 'li', 'code', 'pre', 'a'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // Search engines are told that the paper does not vouch for these links (Google: "Qualify your outbound links").
  transformTags: { a: (tagName, attributes) => absoluteLink(tagName, attributes.href) },
}

/** A comment's text as HTML: safe to put in a page whatever was typed. */
export function renderComment(text: string): string {
  return sanitizeHtml(markdown.render(text), policy)
}

/** Only whole addresses are links: a relative one would pass for a part of the paper. Of others the text stays. */
function absoluteLink(tagName: string, href = ''): sanitizeHtml.Tag {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return { tagName: 'span', attribs: {} }
  return { tagName, attribs: { href, rel: 'ugc nofollow' } }
}
