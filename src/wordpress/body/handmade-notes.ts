import type { Element, ElementContent, Parents, Root } from 'hast'
import { attribute, elementsIn, isElement, textIn } from './hast-reading.ts'
import type { FoundNote } from './note-list.ts'

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
  const map = mapOf(root)
  const notes = new Map<Element, Note>()
  for (const link of map.links.slice(0, mostLinks)) {
    const note = noteOf(link, map)
    if (note) notes.set(link, note)
  }
  for (const { container } of notes.values()) remove(container, map.parents)
  return (node) => notes.get(node)
}

/** Notes that share a paragraph, each on its line, get one each. */
function splitNoteLines(node: Parents): void {
  for (const child of [...node.children]) {
    if (child.type !== 'element') continue
    splitNoteLines(child)
    const anchors = child.tagName === 'p' ? child.children.filter(isNoteAnchor) : []
    if (anchors.length < 2) continue
    const lines: ElementContent[][] = [[]]
    for (const [at, inner] of child.children.entries()) {
      const next = child.children.slice(at + 1).find((one) => one.type !== 'text' || one.value.trim() !== '')
      if (isElement(inner, 'br') && isNoteAnchor(next)) lines.push([])
      else lines.at(-1)?.push(inner)
    }
    const paragraphs = lines.map((children): Element => ({ ...child, properties: {}, children }))
    node.children.splice((node.children as unknown[]).indexOf(child), 1, ...paragraphs)
  }
}

function isNoteAnchor(node: ElementContent | undefined): boolean {
  return isElement(node, 'a') && idsOf(node).length > 0 && targetOf(node) !== undefined
}

type PageMap = {
  links: Element[]
  byId: Map<string, Element>
  parents: Map<Element, Parents>
  order: Map<Element, number>
}

function mapOf(root: Root): PageMap {
  const map: PageMap = { links: [], byId: new Map(), parents: new Map(), order: new Map() }
  const walk = (node: Parents) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      map.parents.set(child, node)
      map.order.set(child, map.order.size)
      for (const id of idsOf(child)) if (!map.byId.has(id)) map.byId.set(id, child)
      if (targetOf(child) !== undefined) map.links.push(child)
      walk(child)
    }
  }
  walk(root)
  return map
}

export function idsOf(node: Element): string[] {
  return [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : ''].filter(
    (id) => id !== '',
  )
}

function targetOf(node: Element): string | undefined {
  const href = node.tagName === 'a' ? attribute(node, 'href') : ''
  const [, id] = /#(.+)$/.exec(href) ?? []
  return id
}

function noteOf(link: Element, map: PageMap): Note | undefined {
  const target = map.byId.get(targetOf(link) ?? '')
  if (!target || (map.order.get(target) ?? 0) < (map.order.get(link) ?? 0)) return undefined
  const container = containerOf(target, map)
  if (!container || contains(container, link)) return undefined
  const back = elementsIn(container, 'a').find((other) => leadsTo(other, link, map))
  if (!back) return undefined
  const children = container.children.flatMap((child) => withoutBackLink(child, back))
  return { key: container, container, children: withoutMarker(children) }
}

function containerOf(target: Element, { parents }: PageMap): Element | undefined {
  let node: Parents | undefined = target
  while (node?.type === 'element') {
    if (containers.includes(node.tagName)) return node
    node = parents.get(node)
  }
  return undefined
}

/** Whether a link leads back to another one, or to what stands closely around it. */
function leadsTo(back: Element, link: Element, { byId, parents }: PageMap): boolean {
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

function withoutBackLink(node: ElementContent, back: Element): ElementContent[] {
  if (node === back) return []
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => withoutBackLink(child, back))
  const isEmptied = children.length === 0 && node.children.length > 0
  return isEmptied ? [] : [{ ...node, children }]
}

const marker = /^\s*(?:\[\s*\]|\[?\(?(?:\d{1,3}|\*{1,3})[\].):]*\s|[.):\]↑^-]+\s)\s*/

/** The number at the start of a note: readers get one from the paper. */
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

function remove(node: Element, parents: Map<Element, Parents>): void {
  const parent = parents.get(node)
  if (parent && placeIn(parent, node) >= 0) parent.children.splice(placeIn(parent, node), 1)
}
