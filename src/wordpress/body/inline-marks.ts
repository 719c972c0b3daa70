import type { Element } from 'hast'
import { attribute, textIn } from './hast-reading.ts'
import { linkTarget } from './link-target.ts'
import { type Mark, withMark } from './phrasing-run.ts'
import { isPictureAddress } from './picture-addresses.ts'
import type { Writing } from './writing.ts'

const marks: Record<string, Mark['type']> = {
  ...{ strong: 'strong', b: 'strong' },
  ...{ em: 'emphasis', i: 'emphasis', cite: 'emphasis', dfn: 'emphasis', var: 'emphasis' },
  ...{ del: 'delete', s: 'delete', strike: 'delete' },
}

/** Formatting that has no Markdown, and that somebody meant. */
const lost = ['u', 'ins', 'mark', 'sub', 'sup', 'big', 'small', 'abbr', 'acronym']

/** The formatting within an element: that around it, and its own. */
export function marksWithin(node: Element, around: readonly Mark[], writing: Writing): readonly Mark[] {
  const { losses } = writing
  const { tagName } = node
  const style = attribute(node, 'style')
  if (tagName === 'a') return linkMarks(node, around, writing)
  const isVisible = textIn(node).trim() !== ''
  if (lost.includes(tagName) && isVisible) losses.add('formatting', `<${tagName}>`)
  if ((tagName === 'font' || tagName === 'span') && isVisible && isColoured(node, style)) {
    losses.add('formatting', `<${tagName}>`)
  }
  const type = Object.hasOwn(marks, tagName) ? marks[tagName] : undefined
  // Google's documents come within bold that is none.
  const isUndone = type === 'strong' && /(?:^|[\s;])font-weight:\s*(?:normal|400)/i.test(style)
  const own = type && !isUndone ? withMark(around, { type } as Mark) : around
  return tagName === 'span' ? styled(own, style) : own
}

function isColoured(node: Element, style: string): boolean {
  return (
    /(?:^|;)\s*(?:color|font-size|background(?:-color)?|text-decoration:\s*underline)\b/i.test(style) ||
    'color' in node.properties ||
    'size' in node.properties
  )
}

const styles = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*italic/i, 'emphasis'],
  [/text-decoration:\s*line-through/i, 'delete'],
] as const

function styled(around: readonly Mark[], style: string): readonly Mark[] {
  return styles.reduce((all, [css, type]) => (css.test(style) ? withMark(all, { type }) : all), around)
}

/** A link that leads to the picture within it leads nowhere new. */
function linkMarks(
  node: Element,
  around: readonly Mark[],
  { around: paper, losses }: Writing,
): readonly Mark[] {
  if (!('href' in node.properties)) return around
  const href = attribute(node, 'href')
  const isWordless = textIn(node).trim() === ''
  if (isWordless && (isPictureAddress(href) || /attachment/.test(attribute(node, 'rel')))) return around
  const target = linkTarget(href, paper)
  if ('url' in target) return withMark(around, { type: 'link', url: target.url })
  if (!isWordless) losses.add('link', target.lost)
  return around
}
