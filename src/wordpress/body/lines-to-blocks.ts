import { isEmbeddable } from './embed-hosts.ts'
import { linesOf, phrasingOf } from './phrasing-of.ts'
import type { Run } from './phrasing-run.ts'
import { pictureFigure } from './picture-figure.ts'
import { withPicturesInline } from './pictures-inline.ts'
import { embedCard, ownPage } from './write-embed.ts'
import type { Block, PlacedImage, Writing } from './writing.ts'

/** The lines of a paragraph: pictures and addresses that stand alone become blocks, the others stay together. */
export function linesToBlocks(runs: readonly Run[], writing: Pick<Writing, 'around'>): Block[] {
  const blocks: Block[] = []
  let kept: Run[] = []
  const keep = () => {
    const children = phrasingOf(withPicturesInline(kept))
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    kept = []
  }
  for (const line of linesOf(runs)) {
    const { before, rest, after } = withoutEdgePictures(line)
    const page = pageAlone(rest, writing)
    // An empty line is the end of a paragraph, however it came about.
    if (before.length > 0 || page || rest.every(isSpace)) keep()
    blocks.push(...before.flatMap((image) => pictureFigure(image, [])))
    if (page) blocks.push(page)
    else kept.push(...rest, { value: { type: 'break' }, marks: [] })
    if (after.length > 0) keep()
    blocks.push(...after.flatMap((image) => pictureFigure(image, [])))
  }
  keep()
  return blocks
}

/** All pictures of a line without words; of one with words, those around which words run. */
function withoutEdgePictures(line: readonly Run[]) {
  const isAlone = line.every((run) => isSpace(run) || imageIn(run))
  if (isAlone) return { before: line.flatMap((run) => imageIn(run) ?? []), rest: [], after: [] }
  const goes = (run: Run) => isSpace(run) || imageIn(run)?.data.floats === true
  const [first, last] = [line.findIndex((run) => !goes(run)), line.findLastIndex((run) => !goes(run))]
  const images = (runs: readonly Run[]) => runs.flatMap((run) => imageIn(run) ?? [])
  return {
    before: images(line.slice(0, first)),
    rest: line.slice(first, last + 1),
    after: images(line.slice(last + 1)),
  }
}

export function imageIn({ value }: Run): PlacedImage | undefined {
  return typeof value !== 'string' && value.type === 'image' ? (value as PlacedImage) : undefined
}

function isSpace({ value }: Run): boolean {
  return typeof value === 'string' && value.trim() === ''
}

/** A line that is only the address of a page which WordPress would show in place. */
function pageAlone(line: readonly Run[], writing: Pick<Writing, 'around'>): Block | undefined {
  if (line.some(({ value, marks }) => typeof value !== 'string' || marks.some(({ type }) => type === 'link')))
    return undefined
  const text = line
    .map(({ value }) => value)
    .join('')
    .trim()
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined
  const page = new URL(text)
  return ownPage(page, writing) ?? (isEmbeddable(page) ? embedCard(page, {}, writing) : undefined)
}
