import type { Element, ElementContent, Parents } from 'hast'
import { isElement } from './hast-reading.ts'
import { idsOf, targetOf } from './page-links.ts'

/** Notes that share a paragraph, each on its line, get one each. */
export function splitNoteLines(node: Parents): void {
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
