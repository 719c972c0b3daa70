import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'
import { mendEncoding } from './body/mend-encoding.ts'

const unread = ['script', 'style', 'template', 'noscript']

/**
 * The words of a piece of HTML on one line: what titles, names and excerpts are for us. Letters that were encoded
 * twice are mended.
 */
export function plainWords(html: string): string {
  const words = /[<&]/.test(html) ? textOf(fromHtml(html, { fragment: true })) : html
  return oneLine(mendEncoding(words).text)
}

function textOf(tree: Root): string {
  let text = ''
  visit(tree, (node) => {
    if (node.type === 'element' && unread.includes(node.tagName)) return SKIP
    if (node.type === 'element' && /^(?:p|br|div|li|h\d)$/.test(node.tagName)) text += ' '
    if (node.type === 'text') text += node.value
    return undefined
  })
  return text
}

/** Without line ends, soft hyphens and letters that nobody sees. */
function oneLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}
