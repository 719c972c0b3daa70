import type { Picture } from '../../domain/article.ts'
import { examineBody } from '../check-body.ts'
import type { Surroundings } from '../front-matter-schema.ts'
import { isHeavyMarkdown } from '../heavy-markdown.ts'
import type { PictureFault } from '../read-picture.ts'
import { anchorsOf } from '../show-headings.ts'
import type { SplitFile } from '../split-front-matter.ts'
import type { TextFacts } from './article-facts.ts'
import { isWithinPaper } from './content-links.ts'
import { skimBody } from './skim-body.ts'

type Options = {
  around: Surroundings
  siteUrl?: string | undefined
  picture?: (src: string) => Promise<Picture | PictureFault>
}

/** A body's faults, links and headings: by patterns where nothing looks wrong, else by its syntax tree. */
export async function lookAtBody(
  path: string,
  { body, bodyOffset }: SplitFile,
  { around, siteUrl, picture }: Options,
): Promise<TextFacts> {
  const skimmed = isHeavyMarkdown(body) ? undefined : skimBody(body)
  if (skimmed && picture && (await areThere(skimmed.pictures, picture))) {
    const { headings } = skimmed
    const links = skimmed.links.filter((href) => isWithinPaper(href, siteUrl))
    return { path, problems: [], links, ...(headings && { anchors: anchorsOf(headings) }) }
  }
  const options = { advice: around.advice, offset: bodyOffset, ...(picture && { picture }) }
  const { problems, links, anchors } = await examineBody(path, body, options)
  return { path, problems, links: links.filter(({ href }) => isWithinPaper(href, siteUrl)), anchors }
}

async function areThere(
  pictures: readonly string[],
  picture: NonNullable<Options['picture']>,
): Promise<boolean> {
  for (const src of pictures) if (typeof (await picture(src)) === 'string') return false
  return true
}
