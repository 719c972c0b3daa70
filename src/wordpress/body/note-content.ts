import type { Element, ElementContent } from 'hast'
import { isElement, textIn } from './hast-reading.ts'
import { targetOf } from './page-links.ts'

/** What a note says, without the link that leads back to the text, and without its number: readers get both from the paper. */
export function noteContent(container: Element, back: Element): ElementContent[] {
  return withoutMarker(container.children.flatMap((child) => withoutBackLinks(child, back)))
}

/** A note that is named more than once has a sign for each place that names it. */
function withoutBackLinks(node: ElementContent, back: Element): ElementContent[] {
  if (node.type !== 'element') return [node]
  const isSign = isElement(node, 'a') && targetOf(node) !== undefined && !/\p{L}{2}/u.test(textIn(node))
  if (node === back || isSign) return []
  const children = node.children.flatMap((child) => withoutBackLinks(child, back))
  const isEmptied = children.length === 0 && node.children.length > 0
  return isEmptied ? [] : [{ ...node, children }]
}

const marker = /^\s*(?:\[\s*\]|\[?\(?(?:\d{1,3}|\*{1,3})[\].):]*\s|[.):\]↑^-]+\s)\s*/

function withoutMarker(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children
  if (first?.type === 'text') {
    if (first.value.trim() === '' && rest.length > 0) return withoutMarker(rest)
    return [{ ...first, value: first.value.replace(marker, '') }, ...rest]
  }
  if (first?.type !== 'element') return [...children]
  if (first.tagName === 'sup' && /^[[(]?\d{0,3}[\])]?$/.test(textIn(first).trim())) return withoutMarker(rest)
  return [{ ...first, children: withoutMarker(first.children) }, ...rest]
}
