import slugify from '@sindresorhus/slugify'
import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** The page's headline is the only first-level heading (WCAG 2.2, 1.3.1). */
export function lowerHeadings(tree: Root): void {
  visit(tree, 'heading', (node) => {
    if (node.depth === 1) node.depth = 2
  })
}

/**
 * Each heading has an address. Nothing else on a page has an id that starts with `s-`, so that no heading takes
 * the place of the form, of a comment or of a footnote.
 */
export function anchorHeadings(tree: Root): void {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => void headings.push(node))
  const ids = anchorsOf(headings.map((node) => textOf(node)))
  for (const [index, node] of headings.entries()) {
    node.data = { ...node.data, hProperties: { id: ids[index] } }
  }
}

/** The addresses of a page's headings, made of their words; the second of the same words gets a number. */
export function anchorsOf(texts: readonly string[]): string[] {
  const taken = new Set<string>()
  return texts.map((text) => {
    const wanted = `s-${slugify(text, { decamelize: false })}`.replace(/-$/, '')
    let id = wanted
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
    taken.add(id)
    return id
  })
}
