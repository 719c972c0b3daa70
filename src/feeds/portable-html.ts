import sanitizeHtml from 'sanitize-html'

const allowedTags = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre'],
  ...[
    'a',
    'abbr',
    'cite',
    'code',
    'del',
    'em',
    'kbd',
    'mark',
    'q',
    's',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
  ],
  ...['figure', 'figcaption', 'img', 'time', 'aside', 'div', 'section'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]

const allowedAttributes = {
  '*': ['lang', 'dir'],
  a: ['href', 'title', 'rel'],
  abbr: ['title'],
  figure: ['aria-hidden'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
}

/** Taken out with all within them: what only a page can run, and words that only make sense there. */
const nonTextTags = [
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'option',
  'button',
  'svg',
]

/**
 * An article's HTML for readers that show it elsewhere: every address absolute, those within the page too; no
 * scripts, styles, frames or forms. Of a picture one file stays, since few readers choose among several.
 *
 * @param base absolute address of the page that the HTML is from
 */
export function portableHtml(html: string, base: string): string {
  return sanitizeHtml(html, {
    ...{ allowedTags, allowedAttributes, nonTextTags },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: withAbsolute('href', attribs, base) }),
      img: (tagName, attribs) => ({ tagName, attribs: withAbsolute('src', attribs, base) }),
      // Both are taken out; what plays in them stays as a link, unless the page has one beside it.
      iframe: (_tagName, attribs) => linkTo(attribs, base),
    },
    // A pull quote repeats what the text says; its page hides it from those who would hear it twice.
    exclusiveFilter: ({ tag, attribs }) =>
      attribs['aria-hidden'] === 'true' || (tag === 'img' && attribs.src === undefined),
  }).trim()
}

function withAbsolute(
  name: 'href' | 'src',
  attributes: sanitizeHtml.Attributes,
  base: string,
): sanitizeHtml.Attributes {
  const { [name]: written, ...others } = attributes
  if (written === undefined || !URL.canParse(written, base)) return others
  return { ...attributes, [name]: new URL(written, base).href }
}

function linkTo({ src, title }: sanitizeHtml.Attributes, base: string): sanitizeHtml.Tag {
  if (!src || !URL.canParse(src, base)) return { tagName: 'span', attribs: {} }
  const { href } = new URL(src, base)
  return { tagName: 'a', attribs: { href }, text: title || href }
}
