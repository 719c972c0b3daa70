import type { Picture } from '../../domain/article.ts'
import type { Problem } from '../../domain/problem.ts'
import { descriptionLengths } from '../../site/page-texts.ts'
import { isFileName } from '../body-faults.ts'
import { pictureAdvice } from '../check-body.ts'
import type { Surroundings } from '../front-matter-schema.ts'
import type { ParsedArticle } from '../parse-article.ts'
import type { PictureFault } from '../read-picture.ts'

/** What search engines ask of a lead picture, in pixels; nothing is ever enlarged. */
const narrowestLead = 1200

/** What lists and search engines show of an article: its description and its lead picture. */
export async function checkLead(
  parsed: ParsedArticle,
  around: Surroundings,
  picture: (src: string) => Promise<Picture | PictureFault>,
): Promise<Problem[]> {
  const { article, positionOf } = parsed
  const { path: file, image } = article
  const problem = (keys: string[], advice: string): Problem => ({
    ...{ file, ...positionOf(keys), field: keys.join('.'), advice },
  })
  const warning = (keys: string[], advice: string): Problem => ({
    ...problem(keys, advice),
    severity: 'warning',
  })
  const { advice } = around
  const text = descriptionAdvice(article.description, around)
  const told = text === undefined ? [] : [warning(['description'], text)]
  if (!image) return told
  const found = await picture(image.src)
  if (typeof found === 'string') told.push(problem(['image', 'src'], pictureAdvice(found, image.src, advice)))
  else if (isNarrow(found)) {
    told.push(warning(['image', 'src'], advice.pictureNarrow(image.src, found.width)))
  }
  if (isFileName(image.alt, image.src)) told.push(warning(['image', 'alt'], advice.altFileName))
  return told
}

function descriptionAdvice(description: string | undefined, { advice }: Surroundings): string | undefined {
  if (description === undefined) return advice.descriptionMissing
  const { length } = description
  if (length < descriptionLengths.shortest) return advice.descriptionShort(length)
  return length > descriptionLengths.longest ? advice.descriptionLong(length) : undefined
}

function isNarrow({ width }: Picture): boolean {
  return width < narrowestLead
}
