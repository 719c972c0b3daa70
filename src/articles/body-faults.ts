import type { Image, Nodes } from 'mdast'
import type { Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { unknownLanguages } from './mark-foreign-words.ts'
import { figureOf } from './markdown-tree.ts'
import { isPictureName } from './read-picture.ts'
import { embedOf } from './show-embeds.ts'

export type Fault = Pick<Problem, 'field' | 'advice' | 'severity'>

export type ShownPicture = { src: string; alt: string }

/** HTML comments are editors' notes: nothing of them was meant to be shown. */
const onlyComments = /^(<!--(?:(?!-->).)*-->\s*)+$/s

/** What readers would miss of one node of a body. */
export function faultOf(node: Nodes, picture: ShownPicture | undefined, advice: Advice): Fault | undefined {
  if (node.type === 'html' && !onlyComments.test(node.value)) return { field: 'html', advice: advice.rawHtml }
  if (node.type === 'heading' && node.depth === 1) return { field: 'heading', advice: advice.headingOne }
  if (picture) return faultOfAlt(picture, advice)
  const [unknown] = node.type === 'text' ? unknownLanguages(node.value) : []
  if (unknown !== undefined) return { field: 'lang', advice: advice.unknownLanguage(unknown) }
  return faultOfDirective(node, advice)
}

function faultOfAlt({ src, alt }: ShownPicture, advice: Advice): Fault | undefined {
  if (alt.trim() === '') return { field: 'alt', advice: advice.altMissing }
  if (isFileName(alt, src)) return { field: 'alt', advice: advice.altFileName, severity: 'warning' }
  return undefined
}

const cameraName = /^(?:IMG|DSC|DSCN|DSCF|PXL|GOPR|WhatsApp Image)[-_ ]?\d{3,}/i

/** Whether what should describe a picture is only the name of its file. */
export function isFileName(alt: string, src: string): boolean {
  const name = alt.trim()
  return name === src || cameraName.test(name) || (isPictureName(name) && !/\s/.test(name))
}

const boxes = ['note', 'pullquote']

function faultOfDirective(node: Nodes, advice: Advice): Fault | undefined {
  const unknown = (name: string) => ({ field: 'directive', advice: advice.unknownDirective(name) })
  if (node.type === 'containerDirective') return boxes.includes(node.name) ? undefined : unknown(node.name)
  if (node.type !== 'leafDirective' || figureOf(node)) return undefined
  const embed = embedOf(node)
  if (!embed) return unknown(node.name)
  if (!embed.page) return { field: 'embed', advice: advice.embedAddress }
  return embed.title === '' ? { field: 'embed', advice: advice.embedTitle } : undefined
}

/** The picture that a node shows. */
export function pictureIn(node: Nodes): ShownPicture | undefined {
  if (node.type === 'image') return { src: (node as Image).url, alt: node.alt ?? '' }
  return node.type === 'leafDirective' ? figureOf(node) : undefined
}
