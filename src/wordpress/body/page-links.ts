import type { Element, Parents, Root } from 'hast'
import { attribute } from './hast-reading.ts'

/** The links of a page that lead to places within it, and where everything is. */
export type PageLinks = {
  links: Element[]
  byId: Map<string, Element>
  parents: Map<Element, Parents>
  /** Places in the order of the text. */
  order: Map<Element, number>
}

export function pageLinks(root: Root): PageLinks {
  const map: PageLinks = { links: [], byId: new Map(), parents: new Map(), order: new Map() }
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

/** The names by which links lead to an element. */
export function idsOf(node: Element): string[] {
  return [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : ''].filter(
    (id) => id !== '',
  )
}

/** The name of the place within the page to which a link leads. */
export function targetOf(node: Element): string | undefined {
  const href = node.tagName === 'a' ? attribute(node, 'href') : ''
  const [, id] = /#(.+)$/.exec(href) ?? []
  return id
}
