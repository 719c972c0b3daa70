import type { Run } from './phrasing-run.ts'
import { plainImage } from './picture-figure.ts'
import type { PlacedImage } from './writing.ts'

/** Pictures within a text as Markdown has them, and beside them the links that were around them. */
export function withPicturesInline(runs: readonly Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (typeof run.value === 'string' || run.value.type !== 'image' || !run.value.data) return [run]
    const image = run.value as PlacedImage
    const { link } = image.data
    const shown: Run = { ...run, value: plainImage(image) }
    if (link === undefined) return [shown]
    return [
      shown,
      { value: ' ', marks: [] },
      { value: image.alt ?? '', marks: [{ type: 'link', url: link }] },
      { value: ' ', marks: [] },
    ]
  })
}
