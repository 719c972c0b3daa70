import type { Picture } from '../../domain/article.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Advice } from '../../site/messages/advice.ts'
import { descriptionLengths } from '../../site/page-texts.ts'
import { isFileName } from '../body-faults.ts'
import { pictureAdvice } from '../check-body.ts'
import type { Surroundings } from '../front-matter-schema.ts'
import type { OpenedFile } from '../read-front-matter.ts'
import type { PictureFault } from '../read-picture.ts'

/** What search engines ask of a lead picture, in pixels; nothing is ever enlarged. */
const narrowestLead = 1200

/**
 * What lists and search engines show of an article: its description and its lead picture. They are looked at as they
 * are written, whatever else is wrong with the front matter.
 */
export async function checkLead(
  { file, data, source: { positionOf } }: OpenedFile,
  { advice }: Surroundings,
  picture: (src: string) => Promise<Picture | PictureFault>,
): Promise<Problem[]> {
  const problem = (keys: string[], text: string): Problem => ({
    ...{ file, ...positionOf(keys), field: keys.join('.'), advice: text },
  })
  const warning = (keys: string[], text: string): Problem => ({ ...problem(keys, text), severity: 'warning' })
  const [description, src, alt] = [
    textAt(data, 'description'),
    textAt(data, 'image', 'src'),
    textAt(data, 'image', 'alt'),
  ]
  const text = descriptionAdvice(description, advice)
  const told = text === undefined ? [] : [warning(['description'], text)]
  if (src === undefined) return told
  const found = await picture(src)
  if (typeof found === 'string') told.push(problem(['image', 'src'], pictureAdvice(found, src, advice)))
  else if (isNarrow(found)) told.push(warning(['image', 'src'], advice.pictureNarrow(src, found.width)))
  if (alt !== undefined && isFileName(alt, src)) told.push(warning(['image', 'alt'], advice.altFileName))
  return told
}

/** What is written at a place, when it is a text. */
function textAt(data: unknown, ...keys: string[]): string | undefined {
  const value = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data)
  return typeof value === 'string' ? value.trim() : undefined
}

function descriptionAdvice(description: string | undefined, advice: Advice): string | undefined {
  if (description === undefined) return advice.descriptionMissing
  const { length } = description
  if (length < descriptionLengths.shortest) return advice.descriptionShort(length)
  return length > descriptionLengths.longest ? advice.descriptionLong(length) : undefined
}

function isNarrow({ width }: Picture): boolean {
  return width < narrowestLead
}
