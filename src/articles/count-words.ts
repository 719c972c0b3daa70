import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { parseMarkdown } from './markdown-tree.ts'
import { isPullQuote } from './show-notes.ts'

/** "São", "guarda-chuva", "d’água" and "12.500,40" are one word each. */
const word = /[\p{L}\p{N}]+(?:[-'’.,:/][\p{L}\p{N}]+)*/gu

/** Not read in passing: the words of pictures, dropped HTML, notes at the foot; and a pull quote has been read before. */
const unread = new Set<Nodes['type']>(['html', 'image', 'footnoteDefinition'])

/** Words of an article's body as readers see it: Markdown's own signs and addresses do not count. */
export function countWords(body: string): number {
  const tree = parseMarkdown(body)
  if (!tree) return wordsIn(body)
  let words = 0
  let block = ''
  visit(tree, (node) => {
    if (unread.has(node.type) || isPullQuote(node)) return SKIP
    // Emphasis may begin within a word, so that only blocks and breaks come between words.
    if (!inline.has(node.type)) {
      words += wordsIn(block)
      block = ''
    }
    if ('value' in node) block += node.value
    return undefined
  })
  return words + wordsIn(block)
}

const inline = new Set<Nodes['type']>(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link'])

/** Whole minutes that reading takes, at least one, at the 200 words a minute of an attentive reader. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200))
}

function wordsIn(text: string): number {
  return text.match(word)?.length ?? 0
}
