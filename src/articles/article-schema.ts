import { defaultSchema, type Schema } from 'hast-util-sanitize'

const attributes = defaultSchema.attributes ?? {}
const tagNames = defaultSchema.tagNames ?? []

/** Nothing is loaded from elsewhere, whoever wrote the addresses. */
const ownPictures: [string, RegExp] = ['srcSet', /^(\/media\/[^\s,]+ \d+w(, |$))+$/]

/**
 * What may stand in an article's HTML. Footnote ids carry their own prefix already; a second one would break
 * every link between a note and its place.
 */
export const articleSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...tagNames, 'figure', 'figcaption', 'small', 'aside', 'cite', 'picture', 'source'],
  attributes: {
    ...attributes,
    section: ['dataFootnotes', ['className', 'footnotes', 'table-scroll'], 'tabIndex', 'ariaLabel'],
    aside: [['className', 'note'], ['role', 'note'], 'ariaLabel', 'ariaLabelledBy'],
    figure: [
      ['className', 'quotation', 'pullquote', 'embed'],
      ['ariaHidden', 'true'],
      ...['dataFrame', 'dataShape', 'dataLoad'],
    ],
    th: [['className', 'align-left', 'align-center', 'align-right'], 'scope'],
    td: [['className', 'align-left', 'align-center', 'align-right']],
    source: ['type', 'media', 'sizes', ownPictures],
    img: [...(attributes.img ?? []), 'loading', 'decoding', 'sizes', ownPictures],
  },
}
