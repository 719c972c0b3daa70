import { fromHtml } from 'hast-util-from-html'
import { toString as wordsOf } from 'mdast-util-to-string'
import { cleanWords } from './clean-text.ts'
import { splitMarkup } from './split-markup.ts'

const unseen = /^<(?:script|style|svg|math|textarea)\b/i
const inline = new Set(
  'a b strong i em u s del ins span font small big sub sup code abbr cite q mark'.split(' '),
)

/** The words of what cannot be read as HTML, as paragraphs of Markdown in which nothing is syntax. */
export function plainWords(html: string): string {
  const text = splitMarkup(html)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      if (piece.kind === 'comment') return ''
      if (piece.kind === 'tag') return inline.has(piece.name) ? '' : '\n\n'
      return unseen.test(piece.text) ? '' : piece.text.replace(/<[^<>]*>/g, '')
    })
    .join('')
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => escaped(cleanWords(withoutReferences(paragraph)).trim()))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `${paragraph}\n`)
    .join('\n')
}

/** `&amp;` and the like as the letters that they stand for. */
function withoutReferences(text: string): string {
  if (!text.includes('&')) return text
  return wordsOf(fromHtml(text.replaceAll('<', '&lt;'), { fragment: true }))
}

/** A reference for the bar, too: so many of them as letters would make the text too heavy to be read. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (letter) => (letter === '|' ? '&#124;' : `\\${letter}`))
}
