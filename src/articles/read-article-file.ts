import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Picture } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import type { FileResult } from './catalog-writer.ts'
import { checkBody, pictureAdvice } from './check-body.ts'
import type { ListedFile } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { parseArticle } from './parse-article.ts'
import { type PictureFault, readPicture } from './read-picture.ts'
import { readTextFile } from './read-text-file.ts'

export type ReadOptions = {
  contentDir: string
  around: Surroundings
  /** Also looks at the body, which takes a few milliseconds an article. */
  checkBodies: boolean
}

/** One article file: read, parsed and, where it has a lead picture, that measured. */
export async function readArticleFile(
  { path, stamp }: ListedFile,
  options: ReadOptions,
): Promise<FileResult> {
  const { contentDir, around } = options
  const text = await readTextFile(join(contentDir, path), path, around.advice)
  const parsed = text.ok ? parseArticle(path, text.value, around) : text
  if (!(text.ok && parsed.ok)) return { path, stamp, problems: parsed.ok ? [] : parsed.problems }

  const { article, bodyOffset, positionOf } = parsed.value
  const find = (src: string) => readPicture(join(contentDir, 'articles'), path, src)
  const lead = article.image && (await find(article.image.src))
  const problems: Problem[] = []
  if (article.image && typeof lead === 'string') {
    const text = pictureAdvice(lead, article.image.src, around.advice)
    problems.push({ file: path, ...positionOf(['image', 'src']), field: 'image.src', advice: text })
  }
  if (options.checkBodies) {
    problems.push(...(await checkBody(article, { advice: around.advice, offset: bodyOffset, picture: find })))
  }
  return {
    path,
    stamp,
    problems,
    article: { value: article, version: versionOf(text.value, stamp), picture: shown(lead) },
  }
}

/** The text decides what a page shows, and so do the pictures beside it, which the stamp stands for. */
function versionOf(text: string, stamp: string): string {
  const pictures = stamp.slice(stamp.indexOf(' '))
  return createHash('sha256').update(text).update('\0').update(pictures).digest('base64url').slice(0, 16)
}

function shown(picture: Picture | PictureFault | undefined): Picture | undefined {
  return typeof picture === 'object' ? picture : undefined
}
