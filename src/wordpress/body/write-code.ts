import type { Element, ElementContent } from 'hast'
import { attribute, elementsIn, hasClass, textIn } from './hast-reading.ts'
import type { Block, WriteBlock } from './writing.ts'

/** What would make a text too heavy for the paper to read, were it to stand there as it is. */
const heavy = /[*_~]{100}|^[ \t>]{200}/m

/** Code as it is, with its language; verses and what has links or bold in it keep their lines as paragraphs. */
export const writePreformatted: WriteBlock = (node, place, writing) => {
  const text = linesIn(node)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\s+$/g, '')
  if (text.trim() === '') return writing.flow(elementsIn(node, 'img'), place)
  const isVerse = hasClass(node, 'wp-block-verse')
  const isFormatted = elementsIn(node, 'a', 'strong', 'b', 'em', 'i', 'img', 'note-reference').length > 0
  if (isVerse || isFormatted || heavy.test(text)) return writing.flow([withLines(node)], place)
  const lang = languageOf(node)
  const code: Block = { type: 'code', value: text, ...(lang && { lang }) }
  return [code]
}

function languageOf(node: Element): string | undefined {
  const classes = [node, ...elementsIn(node, 'code')].map((one) => attribute(one, 'className')).join(' ')
  const [, language] = /(?:^|\s)(?:language|lang|brush)[-:]\s*([\w+#-]+)/.exec(classes) ?? []
  return language
}

/** The block editor writes the line ends of a preformatted text as `<br>`. */
function linesIn(node: ElementContent): string {
  if (node.type !== 'element') return textIn(node)
  return node.tagName === 'br' ? '\n' : node.children.map(linesIn).join('')
}

/** Line ends as line breaks, blank lines between paragraphs. */
function withLines(node: Element): Element {
  const children = node.children.flatMap((child): Element['children'] => {
    if (child.type === 'element') return [withLines(child)]
    if (child.type !== 'text') return []
    return child.value
      .split('\n')
      .flatMap((value, at) => [
        ...(at > 0 ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []),
        { type: 'text' as const, value },
      ])
  })
  return {
    ...node,
    tagName: node.tagName === 'pre' || node.tagName === 'code' ? 'div' : node.tagName,
    children,
  }
}
