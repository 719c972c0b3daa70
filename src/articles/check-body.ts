import type { Image, Node, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Picture } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { unknownLanguages } from './mark-foreign-words.ts'
import { figureOf, isLocalPicture, parseMarkdown } from './markdown-tree.ts'
import { largestPicture, mostPixels } from './measure-picture.ts'
import type { PictureFault } from './read-picture.ts'
import { embedOf } from './show-embeds.ts'

type Options = {
  advice: Advice
  /** Lines of the file above the body. */
  offset: number
  picture: (src: string) => Promise<Picture | PictureFault>
}

/** What readers would miss of an article's body: dropped HTML, directives that nobody knows, pictures without words. */
export async function checkBody(path: string, body: string, options: Options): Promise<Problem[]> {
  const { advice, offset, picture } = options
  const problems: Problem[] = []
  const pictures: { node: Node; src: string }[] = []
  const report = (node: Node, field: string, text: string) => {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    problems.push({ file: path, line: line + offset, column, field, advice: text })
  }
  const tree = parseMarkdown(body)
  if (!tree) {
    const place = { line: offset + 1, column: 1 }
    return [{ file: path, ...place, field: 'body', advice: advice.tooDeep }]
  }
  visit(tree, (node) => {
    const shown = pictureIn(node)
    if (shown && isLocalPicture(shown.src)) pictures.push({ node, src: shown.src })
    const fault = faultOf(node, shown?.alt, advice)
    if (fault) report(node, ...fault)
  })
  for (const { node, src } of pictures) {
    const found = await picture(src)
    if (typeof found === 'string') report(node, 'image', pictureAdvice(found, src, advice))
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** HTML comments are editors' notes: nothing of them was meant to be shown. */
const onlyComments = /^(<!--(?:(?!-->).)*-->\s*)+$/s

function faultOf(
  node: Nodes,
  alt: string | undefined,
  advice: Advice,
): [field: string, advice: string] | undefined {
  if (node.type === 'html' && !onlyComments.test(node.value)) return ['html', advice.rawHtml]
  if (node.type === 'heading' && node.depth === 1) return ['heading', advice.headingOne]
  if (alt?.trim() === '') return ['alt', advice.altMissing]
  const [unknown] = node.type === 'text' ? unknownLanguages(node.value) : []
  if (unknown !== undefined) return ['lang', advice.unknownLanguage(unknown)]
  return faultOfDirective(node, advice)
}

const boxes = ['note', 'pullquote']

function faultOfDirective(node: Nodes, advice: Advice): [field: string, advice: string] | undefined {
  if (node.type === 'containerDirective')
    return boxes.includes(node.name) ? undefined : ['directive', advice.unknownDirective(node.name)]
  if (node.type !== 'leafDirective' || figureOf(node)) return undefined
  const embed = embedOf(node)
  if (!embed) return ['directive', advice.unknownDirective(node.name)]
  if (!embed.page) return ['embed', advice.embedAddress]
  return embed.title === '' ? ['embed', advice.embedTitle] : undefined
}

function pictureIn(node: Nodes): { src: string; alt: string } | undefined {
  if (node.type === 'image') return { src: (node as Image).url, alt: node.alt ?? '' }
  return node.type === 'leafDirective' ? figureOf(node) : undefined
}

/** What to do about a picture that cannot be shown. */
export function pictureAdvice(fault: PictureFault, src: string, advice: Advice): string {
  const texts = {
    missing: advice.pictureMissing,
    outside: advice.pictureOutside,
    broken: advice.pictureBroken,
    'too-large': (name: string) => advice.pictureTooLarge(name, largestPicture / 1024 ** 2, mostPixels / 1e6),
  }
  return texts[fault](src)
}
