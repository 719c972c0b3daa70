import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Picture } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import { monthOf } from '../site/dates.ts'
import type { FileResult, ReadArticle } from './catalog-writer.ts'
import { pictureAdvice } from './check-body.ts'
import type { ListedFile } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { type ParsedArticle, parseArticle } from './parse-article.ts'
import { isMentioned, mentionsIn } from './picture-mentions.ts'
import { readPicture } from './read-picture.ts'
import { readTextFile } from './read-text-file.ts'

export type ReadOptions = {
  contentDir: string
  around: Surroundings
  /** The pictures in a folder below the content folder. */
  picturesIn: (folder: string) => Promise<readonly ListedFile[]>
}

/** One article file: read, parsed and, where it has a lead picture, that measured. */
export async function readArticleFile(file: ListedFile, options: ReadOptions): Promise<FileResult> {
  const { path, target } = file
  const { contentDir, around, picturesIn } = options
  const text = await readTextFile(join(contentDir, path), path, around.advice)
  if (!text.ok) return { path, stamp: file.stamp, target, problems: text.problems }
  const mentions = mentionsIn(text.value)
  const beside = mentions.length === 0 ? [] : await picturesIn(dirname(path))
  const seen = { path, stamp: stampOf(file, mentions, beside), mentions, target }
  const parsed = parseArticle(path, text.value, around)
  if (!parsed.ok) return { ...seen, problems: parsed.problems }

  const { picture, problems } = await leadPicture(parsed.value, options)
  const { article } = parsed.value
  const read: ReadArticle = {
    value: article,
    version: hash(text.value, shownPictures(mentions, beside)),
    fingerprint: hash(text.value),
    picture,
    month: monthOf(article.date, around.timeZone),
  }
  return { ...seen, problems, article: read }
}

/** The stamp of a file that shows pictures: it changes when one of them does. */
export function stampOf(
  { stamp }: ListedFile,
  mentions: readonly string[],
  beside: readonly ListedFile[],
): string {
  const pictures = shownPictures(mentions, beside)
  return pictures === '' ? stamp : `${stamp} ${hash(pictures)}`
}

function shownPictures(mentions: readonly string[], beside: readonly ListedFile[]): string {
  if (mentions.length === 0) return ''
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const shown = beside.filter(({ path }) => isMentioned(name(path), mentions))
  return shown.map(({ path, stamp }) => `${name(path)} ${stamp}`).join('\n')
}

async function leadPicture(
  { article, positionOf }: ParsedArticle,
  { contentDir, around }: ReadOptions,
): Promise<{ picture: Picture | undefined; problems: Problem[] }> {
  const { path, image } = article
  if (!image) return { picture: undefined, problems: [] }
  const found = await readPicture(contentDir, path, image.src)
  if (typeof found !== 'string') return { picture: found, problems: [] }
  const advice = pictureAdvice(found, image.src, around.advice)
  const problem = { file: path, ...positionOf(['image', 'src']), field: 'image.src', advice }
  return { picture: undefined, problems: [problem] }
}

function hash(...parts: string[]): string {
  const made = createHash('sha256')
  for (const part of parts) made.update(part).update('\0')
  return made.digest('base64url').slice(0, 16)
}
