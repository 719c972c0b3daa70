import { isFileName } from '../body-faults.ts'
import { unknownLanguages } from '../mark-foreign-words.ts'
import { isLocalPicture } from '../markdown-tree.ts'

/** What patterns alone can tell of a body. */
export type SkimmedBody = {
  /** Addresses of links, and of some things that are none. */
  links: string[]
  /** Pictures that lie beside the text. */
  pictures: string[]
  /** The texts of its headings; not there when one has more in it than plain words. */
  headings: string[] | undefined
}

/**
 * Reads a body by patterns, some forty times faster than its syntax tree. `undefined` when anything might be wrong
 * with it, or is too involved to tell: then the tree has to be asked. So nothing that the tree would find is missed,
 * which a test holds it to.
 */
export function skimBody(body: string): SkimmedBody | undefined {
  if (involved.some((pattern) => pattern.test(body))) return undefined
  const pictures = picturesIn(body)
  const headings = headingsIn(body)
  if (!pictures || !headings || !directivesAreKnown(body) || !languagesAreKnown(body)) return undefined
  const local = pictures.filter(({ src }) => isLocalPicture(src)).map(({ src }) => src)
  const isPlain = headings.every((text) => plainHeading.test(text))
  return {
    links: linksIn(body.replace(image, '')),
    pictures: local,
    headings: isPlain ? headings : undefined,
  }
}

const marker = '(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*)'

const involved: readonly RegExp[] = [
  // HTML, but not an address between pointed brackets.
  /<(?!https?:\/\/|mailto:)[a-z/!?]/i,
  // Code, in which nothing is what it looks like.
  /`{3}|~{3}/,
  // A heading within a list, a quotation or anything that is indented.
  new RegExp(`^[ \\t]*(?:${marker}+|(?<=[ \\t]))#{1,6}(?:[ \\t]|$)`, 'm'),
  // A heading by a line below it.
  /\n(?<=\S[ \t]*\n)[ \t>]*(?:=+|-+)[ \t]*$/m,
  // A directive that does not begin its line.
  new RegExp(`^[ \\t]*(?:${marker}+|(?<=[ \\t])):{2,}`, 'm'),
  // Nesting that might be too deep.
  new RegExp(`^[ \\t]*${marker}{10,}`, 'm'),
  /[[(*_!]{60,}/,
]

const heading = /^#{1,6}(?:[ \t].*)?$/gm
const plainHeading = /^[\p{L}\p{N} ,.;:?…“”‘’"'()–—-]+$/u

/** Their texts, when they begin at the second level and skip none. */
function headingsIn(body: string): string[] | undefined {
  const texts: string[] = []
  let above = 2
  for (const [line] of body.matchAll(heading)) {
    const depth = line.search(/[^#]|$/)
    if (depth === 1 || depth > above + 1) return undefined
    above = depth
    texts.push(line.slice(depth).trim())
  }
  return texts
}

const image = /!\[([^[\]\n\\&`]*)\]\(([^()\s<>&\\]+)\)/g

type Shown = { src: string; alt: string }

/** Pictures, when each has a description, here and in `::figure`. */
function picturesIn(body: string): Shown[] | undefined {
  const images = [...body.matchAll(image)].map(([, alt = '', src = '']) => ({ src, alt }))
  if (images.length !== body.split('![').length - 1) return undefined
  const figures = [...body.matchAll(/^::figure.*$/gm)].map(([line]) => ({
    src: attribute(line, 'src'),
    alt: attribute(line, 'alt'),
  }))
  const shown = [...images, ...figures]
  return shown.every(({ src, alt }) => /[\p{L}\p{N}]/u.test(alt) && !isFileName(alt, src)) ? shown : undefined
}

const label = '(?:\\[[^[\\]\\n]*\\])?'
const attributes = '\\{(?: *[a-z]+="[^"&\\\\\\n]*")+ *\\}'
const knownDirective = new RegExp(
  `^(?::{3,}(?: *|(?:note|pullquote)${label})|::(?:figure|embed)${label}${attributes})[ \\t]*$`,
)

function directivesAreKnown(body: string): boolean {
  return [...body.matchAll(/^:{2,}.*$/gm)].every(([line]) => {
    if (!knownDirective.test(line)) return false
    if (!line.startsWith('::embed')) return true
    return /^https?:\/\/[\w.-]+/.test(attribute(line, 'url')) && attribute(line, 'title').trim() !== ''
  })
}

function attribute(line: string, name: string): string {
  return new RegExp(`[{ ]${name}="([^"]*)"`).exec(line)?.[1] ?? ''
}

function languagesAreKnown(body: string): boolean {
  const count = body.split(':lang[').length - 1
  if (count === 0) return true
  const whole = body.match(/:lang\[[^[\]{}\n&\\]+\]\{[^[\]{}"“”\n&\\]+\}/g)?.length ?? 0
  return whole === count && unknownLanguages(body).length === 0
}

/** What follows `](` and `]:`, and addresses that stand in the text as they are. */
function linksIn(body: string): string[] {
  const within = [...body.matchAll(/\]\([ \t\n>]*([^)\s>]*)/g), ...body.matchAll(/\]:[ \t\n>]*<?([^\s>]+)/g)]
  const bare = [...body.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>()[\]]+/gi)]
  return [
    ...new Set([...within.map(([, href = '']) => href.replace(/^</, '')), ...bare.map(([href]) => href)]),
  ]
}
