import type { Heading, Link, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { anchorsOf } from '../../articles/show-headings.ts'
import type { LossReport } from './loss-report.ts'

/** Leads links within the page to the headings that have their address; of others only the words stay. */
export function resolveAnchors(tree: Root, losses: LossReport): void {
  const anchors = anchorsIn(tree)
  visit(tree, 'link', (link: Link, index, parent) => {
    if (!link.url.startsWith('#') || !parent || index === undefined) return undefined
    const anchor = anchors.get(decoded(link.url.slice(1)))
    if (anchor !== undefined) {
      link.url = `#${anchor}`
      return undefined
    }
    losses.add('link', link.url)
    parent.children.splice(index, 1, ...link.children)
    return [SKIP, index]
  })
}

/** Words in another language are written as they stand, and shown without what tells the language. */
const foreign = /:lang\[([^[\]{}]+)\]\{[^{}]+\}/g

function anchorsIn(tree: Root): Map<string, string> {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => void headings.push(node))
  const anchors = anchorsOf(headings.map((node) => textOf(node).replace(foreign, '$1')))
  const byId = new Map<string, string>()
  for (const [at, { data }] of headings.entries()) {
    const { ids = [] } = (data ?? {}) as { ids?: string[] }
    for (const id of ids) if (!byId.has(id)) byId.set(id, anchors[at] ?? '')
  }
  return byId
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
