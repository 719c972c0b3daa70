import { LRUCache } from 'lru-cache'
import MarkdownIt, { type Options } from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

/**
 * Strangers' Markdown: emphasis, quotes, lists, code and links. No HTML, pictures, headings or tables, and
 * nesting only so deep that nobody's stack overflows. markdown-it takes 10 kB of any input in milliseconds.
 */
const markdown = new MarkdownIt('default', { html: false, breaks: true })
  .set({ maxNesting: 20 } as Options)
  .disable(['image', 'table', 'heading', 'lheading', 'hr', 'html_block', 'html_inline', 'reference'])

const policy: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'blockquote', 'ul', 'ol', 'li', 'code', 'pre', 'a', 'span'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // Search engines are told that the paper does not vouch for these links (Google: "Qualify your outbound links").
  transformTags: { a: (tagName, attributes) => absoluteLink(tagName, attributes.href) },
}

/** The marks of quotes and lists at the start of a line, beyond the eighth: a list is two levels of the twenty. */
const deepMarks =
  /^((?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){8})(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/gm

/** What was made of a text lately. In characters, of both. */
const kept = () =>
  new LRUCache<string, string>({
    maxSize: 4_000_000,
    sizeCalculation: (made, text) => made.length + text.length + 1,
  })

/** A page is made again for each new comment. */
const rendered = kept()

/** Several checks look at the words of the same comment; and pages tell machines those of the first. */
const plain = kept()

/** A comment's text as HTML: safe to put in a page whatever was typed. */
export function renderComment(text: string): string {
  return remembered(rendered, text, render)
}

function remembered(among: LRUCache<string, string>, text: string, make: (text: string) => string): string {
  const known = among.get(text)
  if (known !== undefined) return known
  const made = make(text)
  among.set(text, made)
  return made
}

function render(text: string): string {
  // Looking for addresses takes time that grows with the square of a word's length.
  markdown.set({ linkify: !/\S{2000}/.test(text) })
  // markdown-it drops what is nested too deeply; with fewer marks the words stay.
  const html = sanitizeHtml(markdown.render(text.replace(deepMarks, '$1')), policy)
  return html.replace(/<\/?span>/g, '')
}

/** What a reader sees of a comment, without its marks; for checks that look at words. */
export function commentAsText(text: string): string {
  return textOfComment(renderComment(text))
}

/** The words of a comment that has been rendered. */
export function textOfComment(html: string): string {
  return remembered(plain, html, wordsOf)
}

/** What sanitize-html has made holds no other "<" or ">" than those of its tags. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/**
 * Only whole addresses are links: a relative one would pass for a part of the paper. Of others the text stays, in a
 * span that is taken away afterwards: a tag that is turned into one that is not allowed has the next tag of its depth
 * closed as that one (sanitize-html 2.17.5).
 */
function absoluteLink(tagName: string, href = ''): sanitizeHtml.Tag {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return { tagName: 'span', attribs: {} }
  return { tagName, attribs: { href, rel: 'ugc nofollow' } }
}
