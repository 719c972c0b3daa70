import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import { cleanWords } from './clean-text.ts'
import { foreignWords } from './foreign-words.ts'
import { attribute, elementsIn, hasClass, textIn } from './hast-reading.ts'
import { marksWithin } from './inline-marks.ts'
import { lettersOfScript } from './letters-of-script.ts'
import type { Mark, Run } from './phrasing-run.ts'
import { smileyOf } from './place-pictures.ts'
import type { PlacedImage, Writing } from './writing.ts'

type Leaf = (node: Element, marks: readonly Mark[], writing: Writing) => Run[] | undefined

const leaves: Record<string, Leaf> = Object.assign(Object.create(null), {
  br: (_node, marks) => [{ value: { type: 'break' }, marks }],
  wbr: () => [],
  img: imageRuns,
  code: codeRuns,
  ...{ tt: codeRuns, kbd: codeRuns, samp: codeRuns },
  sub: (node, marks, writing) => scriptRuns(node, marks, writing, 'sub'),
  sup: (node, marks, writing) => scriptRuns(node, marks, writing, 'sup'),
  'note-reference': (node, marks) => [{ value: reference(attribute(node, 'number')), marks }],
} satisfies Record<string, Leaf>)

/** What an element is within a line, when it is more than formatting; `undefined`: what is within it counts. */
export function leafRuns(node: Element, marks: readonly Mark[], writing: Writing): Run[] | undefined {
  const foreign = foreignWords(node, writing.around.locale)
  if (foreign) return [{ value: foreign, marks: marksWithin(node, marks, writing) }]
  return leaves[node.tagName]?.(node, marks, writing)
}

/** High or low letters, with the links that may be on them. */
function scriptRuns(node: Element, marks: readonly Mark[], writing: Writing, script: 'sub' | 'sup') {
  if (lettersOfScript(textIn(node), script) === undefined) return undefined
  return writing.runs(node.children, marks).map(({ value, ...run }): Run => {
    const letters = typeof value === 'string' ? lettersOfScript(value, script) : undefined
    return { ...run, value: letters ?? value }
  })
}

function reference(number: string): PhrasingContent {
  return { type: 'footnoteReference', identifier: number, label: number }
}

/** Asterisks by the hundred are a line drawn with them, which the paper would refuse to read if they were code. */
const heavy = /[*_~]{100}/

function codeRuns(node: Element, around: readonly Mark[], writing: Writing): Run[] {
  const [link] = elementsIn(node, 'a')
  const marks = link ? marksWithin(link, around, writing) : around
  const value = cleanWords(textIn(node)).trim()
  if (value === '') return [{ value: ' ', marks }]
  return [{ value: heavy.test(value) ? value : { type: 'inlineCode', value }, marks }]
}

/** A link around a picture cannot stay around it: it is kept in mind, to stand beside it. */
function imageRuns(node: Element, marks: readonly Mark[], { pictures }: Writing): Run[] {
  const smiley = smileyOf(node)
  if (smiley !== undefined) return [{ value: smiley, marks }]
  const picture = pictures.get(node)
  if (!picture) return []
  const link = marks.find((mark) => mark.type === 'link')
  const { src: url, alt, isHere } = picture
  const floats = hasClass(
    node,
    'alignleft',
    'alignright',
    'aligncenter',
    'alignnone',
    'size-large',
    'size-full',
  )
  const data = { isHere, floats, ...(link && { link: link.url }) }
  const value: PlacedImage = { type: 'image', url, alt, data }
  return [{ value, marks: [] }]
}
