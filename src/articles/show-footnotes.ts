import type { Root } from 'mdast'
import { defaultHandlers, type Handlers } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { Messages } from '../site/messages/messages.ts'

/** Footnotes are known by their numbers: whatever an editor calls one, its ids are short, plain and unique. */
export function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>()
  const numberOf = (label: string) => {
    const number = numbers.get(label) ?? String(numbers.size + 1)
    numbers.set(label, number)
    return number
  }
  visit(tree, 'footnoteReference', (node) => {
    node.identifier = numberOf(node.identifier)
  })
  visit(tree, 'footnoteDefinition', (node) => {
    node.identifier = numberOf(node.identifier)
  })
}

/** remark-html has no option for the words around footnotes, but its handlers reach the options behind it. */
export function footnotesIn(messages: Messages): Handlers {
  return {
    footnoteReference(state, node) {
      Object.assign(state.options, {
        footnoteLabel: messages.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: messages.backToReference,
      })
      return defaultHandlers.footnoteReference(state, node)
    },
  }
}
