import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Picture } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import { monthOf } from '../site/dates.ts'
import type { Advice } from '../site/messages/advice.ts'
import type { FileResult } from './catalog-writer.ts'
import { checkBody, pictureAdvice } from './check-body.ts'
import type { ListedFile } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { parseArticle } from './parse-article.ts'
import { type PictureFault, readPicture } from './read-picture.ts'
import { readTextFile } from './read-text-file.ts'
import { splitFrontMatter } from './split-front-matter.ts'

export type ReadOptions = {
  contentDir: string
  around: Surroundings
  /** Also looks at the body, which takes a few milliseconds an article. */
  checkBodies: boolean
}

/** One article file: read, parsed and, where it has a lead picture, that measured. */
export async function readArticleFile(file: ListedFile, options: ReadOptions): Promise<FileResult> {
  const { path, stamp } = file
  const text = await readTextFile(join(options.contentDir, path), path, options.around.advice)
  return text.ok ? readArticleText(file, text.value, options) : { path, stamp, problems: text.problems }
}

/** The same for a text that may not be saved yet. */
export async function readArticleText(
  { path, stamp }: ListedFile,
  text: string,
  { contentDir, around, checkBodies }: ReadOptions,
): Promise<FileResult> {
  const find = (src: string) => readPicture(contentDir, path, src)
  const parsed = parseArticle(path, text, around)
  const inBody = checkBodies ? await bodyProblems(path, text, around.advice, find) : []
  if (!parsed.ok) return { path, stamp, problems: [...parsed.problems, ...inBody] }

  const { article, positionOf } = parsed.value
  const lead = article.image && (await find(article.image.src))
  const inFront: Problem[] = []
  if (article.image && typeof lead === 'string') {
    const advice = pictureAdvice(lead, article.image.src, around.advice)
    inFront.push({ file: path, ...positionOf(['image', 'src']), field: 'image.src', advice })
  }
  const picture = typeof lead === 'object' ? lead : undefined
  const version = versionOf(text, stamp)
  const month = monthOf(article.date, around.timeZone)
  return {
    path,
    stamp,
    problems: [...inFront, ...inBody],
    article: { value: article, version, picture, month },
  }
}

type FindPicture = (src: string) => Promise<Picture | PictureFault>

/** The body is looked at whatever its front matter is like, so that everything is told in one run. */
async function bodyProblems(
  path: string,
  text: string,
  advice: Advice,
  picture: FindPicture,
): Promise<Problem[]> {
  const split = splitFrontMatter(text, advice)
  if (!('source' in split)) return []
  return checkBody(path, split.body, { advice, offset: split.bodyOffset, picture })
}

/** The text decides what a page shows, and so do the pictures beside it, which the stamp stands for. */
function versionOf(text: string, stamp: string): string {
  const pictures = stamp.slice(stamp.indexOf(' '))
  return createHash('sha256').update(text).update('\0').update(pictures).digest('base64url').slice(0, 16)
}
