import type { Element, ElementContent, Nodes, Parents, RootContent } from 'hast'

/** An attribute as text; empty when it is not there. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)
}

export function hasClass(node: Element, ...names: string[]): boolean {
  const classes = node.properties.className
  return Array.isArray(classes) && names.some((name) => classes.includes(name))
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** All text within a node, as it is. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : ''
}

/** Elements below a node in their order, of these names. */
export function elementsIn(node: Parents, ...names: string[]): Element[] {
  return node.children.flatMap((child: RootContent | ElementContent) => {
    if (child.type !== 'element') return []
    const below = elementsIn(child, ...names)
    return names.length === 0 || names.includes(child.tagName) ? [child, ...below] : below
  })
}

/** Whether a node has nothing that a reader would see. */
export function isBlank(node: Nodes): boolean {
  return textIn(node).trim() === '' && (!('children' in node) || elementsIn(node, ...seen).length === 0)
}

const seen = ['img', 'iframe', 'audio', 'video', 'object', 'embed', 'hr', 'note-reference']
