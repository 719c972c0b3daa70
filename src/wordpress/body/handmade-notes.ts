import type { Element, Parents, Root } from 'hast'
import { elementsIn, textIn } from './hast-reading.ts'
import { noteContent } from './note-content.ts'
import type { FoundNote } from './note-list.ts'
import { type PageLinks, pageLinks, targetOf } from './page-links.ts'
import { splitNoteLines } from './split-note-lines.ts'

/** The text of a note is no longer than this, nor is it the page itself. */
const containers = ['li', 'p', 'dd', 'div', 'td', 'aside']

/** A page with more is an index, whose links are all compared with each other. */
const mostLinks = 3000

type Note = FoundNote & { container: Element }

/**
 * Footnotes that are two links which lead to each other, as Word's `#_ftn1` and `#_ftnref1`: the first is the place in
 * the text, what stands around the other is the note. The notes are taken out of the tree.
 */
export function handmadeNotes(root: Root): (node: Element) => FoundNote | undefined {
  splitNoteLines(root)
  const map = pageLinks(root)
  const notes = new Map<Element, Note>()
  for (const link of map.links.slice(0, mostLinks)) {
    const note = noteOf(link, map)
    if (note) notes.set(link, note)
  }
  for (const { container } of notes.values()) remove(container, map.parents)
  return (node) => notes.get(node)
}

/** "[1]", "*", "Nota 1" or "iv": other words are a way to another part of the page, and stay. */
const sign = /^(?=.{1,12}$)\P{L}*(?:not[ae])?\P{L}*(?:\p{L}|[ivxlc]{2,5})?\P{L}*$/iu

function noteOf(link: Element, map: PageLinks): Note | undefined {
  const target = map.byId.get(targetOf(link) ?? '')
  if (!sign.test(textIn(link).trim())) return undefined
  if (!target || (map.order.get(target) ?? 0) < (map.order.get(link) ?? 0)) return undefined
  const container = containerOf(target, map)
  if (!container || contains(container, link)) return undefined
  const back = elementsIn(container, 'a').find((other) => leadsTo(other, link, map))
  if (!back) return undefined
  return { key: container, container, children: noteContent(container, back) }
}

function containerOf(target: Element, { parents }: PageLinks): Element | undefined {
  let node: Parents | undefined = target
  while (node?.type === 'element') {
    if (containers.includes(node.tagName)) return node
    node = parents.get(node)
  }
  return undefined
}

/** Whether a link leads back to another one, or to what stands closely around it. */
function leadsTo(back: Element, link: Element, { byId, parents }: PageLinks): boolean {
  const target = byId.get(targetOf(back) ?? '')
  if (!target) return false
  if (target === link || contains(link, target) || parents.get(link) === target) return true
  // An empty anchor right before the link, or a word around it.
  const around = parents.get(link)
  return (
    around !== undefined &&
    parents.get(target) === around &&
    Math.abs(placeIn(around, target) - placeIn(around, link)) <= 2
  )
}

function placeIn(parent: Parents, node: Element): number {
  return (parent.children as unknown[]).indexOf(node)
}

function contains(node: Element, other: Element): boolean {
  return node.children.some(
    (child) => child === other || (child.type === 'element' && contains(child, other)),
  )
}

function remove(node: Element, parents: Map<Element, Parents>): void {
  const parent = parents.get(node)
  if (parent && placeIn(parent, node) >= 0) parent.children.splice(placeIn(parent, node), 1)
}
