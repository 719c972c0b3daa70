import type { Image, Link, Nodes } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { plainPicture } from '../site/picture-sources.ts'
import { figureOf, isLocalPicture, parseMarkdown } from './markdown-tree.ts'
import { embedOf } from './show-embeds.ts'
import type { FindPicture } from './show-pictures.ts'

type Edit = { start: number; end: number; text: string }

/**
 * An article's Markdown for readers elsewhere: pictures and links within the paper get whole addresses, figures and
 * embeds become what every reader of Markdown knows. The rest stays letter for letter as the editor wrote it.
 *
 * @param base absolute address of the article
 */
export async function portableMarkdown(body: string, base: string, find: FindPicture): Promise<string> {
  const edits: Promise<Edit | undefined>[] = []
  const tree = parseMarkdown(body)
  if (!tree) return body
  visit(tree, (node) => {
    if (node.type === 'image') edits.push(imageEdit(node, base, find))
    if (node.type === 'leafDirective') edits.push(directiveEdit(node, base, find))
    if (node.type === 'link') edits.push(Promise.resolve(linkEdit(node, body, base)))
  })
  const made = (await Promise.all(edits)).filter((edit) => edit !== undefined)
  return made
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), body)
}

async function imageEdit(node: Image, base: string, find: FindPicture): Promise<Edit | undefined> {
  if (!isLocalPicture(node.url)) return undefined
  return replaced(node, await picture(node.url, node.alt ?? '', base, find))
}

async function directiveEdit(
  node: LeafDirective,
  base: string,
  find: FindPicture,
): Promise<Edit | undefined> {
  const [figure, embed] = [figureOf(node), embedOf(node)]
  if (figure) {
    const caption = [wordsOf(node), figure.credit].filter(Boolean).join(' ')
    const image = await picture(figure.src, figure.alt, base, find)
    return replaced(
      node,
      [image, caption && `*${caption.replaceAll('*', '\\*')}*`].filter(Boolean).join('\n\n'),
    )
  }
  return embed?.page && replaced(node, `[${plain(embed.title || embed.page.hostname)}](${embed.page.href})`)
}

/** Only the address within the link changes; it may be written in more than one way, so it is looked for. */
function linkEdit(node: Link, body: string, base: string): Edit | undefined {
  if (/^([a-z][a-z\d+.-]*:|#)/i.test(node.url) || !URL.canParse(node.url, base)) return undefined
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const at = body.slice(from, to).lastIndexOf(node.url)
  if (at < 0) return undefined
  const start = from + at
  return { start, end: start + node.url.length, text: new URL(node.url, base).href }
}

async function picture(src: string, alt: string, base: string, find: FindPicture): Promise<string> {
  const found = await find(src)
  return found ? `![${plain(alt)}](${new URL(plainPicture(found).path, base).href})` : plain(alt)
}

function replaced({ position }: Nodes, text: string): Edit | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? undefined : { start, end, text }
}

function wordsOf(node: LeafDirective): string {
  let words = ''
  visit(node, 'text', ({ value }) => {
    words += value
  })
  return words
}

function plain(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}
