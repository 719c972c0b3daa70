import { visit } from 'unist-util-visit'
import { parseMarkdown } from './markdown-tree.ts'

/** The paragraphs that a body begins with, as plain text: as many as `atLeast` characters take, or all. */
export function openingWords(body: string, atLeast = 160): string {
  let opening = ''
  for (const block of parseMarkdown(body)?.children ?? []) {
    if (opening.length >= atLeast) break
    if (block.type !== 'paragraph') continue
    let text = ''
    visit(block, (node) => {
      if (node.type === 'break') text += ' '
      else if (node.type !== 'html' && 'value' in node) text += node.value
    })
    opening = `${opening} ${text.replace(/\s+/g, ' ').trim()}`.trim()
  }
  return opening
}
