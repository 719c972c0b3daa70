import { dirname, join } from 'node:path'
import type { Article } from '../domain/article.ts'
import type { Parsed, Problem } from '../domain/problem.ts'
import { monthOf } from '../site/dates.ts'
import { shortHash } from '../site/short-hash.ts'
import type { GoodArticle, ReadArticle } from './article-rows.ts'
import { summaryOf } from './catalog-rows.ts'
import type { FileResult } from './catalog-writer.ts'
import { pictureAdvice } from './check-body.ts'
import type { ListedFile } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { type ParsedArticle, parseArticle } from './parse-article.ts'
import { isMentioned, mentionsIn } from './picture-mentions.ts'
import { type PictureFault, readPicture } from './read-picture.ts'
import { readTextFile, readTextFileNow } from './read-text-file.ts'
import { indexedWords } from './search/indexed-words.ts'

export type ReadOptions = {
  contentDir: string
  around: Surroundings
  /** The pictures in a folder below the content folder. */
  picturesIn: (folder: string) => Promise<readonly ListedFile[]>
  /** The article that a file held when it was last good. */
  lastGood: (path: string) => GoodArticle | undefined
  /** Whether this thread has nothing else to do than to read. */
  isNobodyWaiting?: boolean
}

/** One article file: read, parsed and, where it has a lead picture, that measured. */
export async function readArticleFile(file: ListedFile, options: ReadOptions): Promise<FileResult> {
  const { path, target } = file
  const { contentDir, around } = options
  const where = [join(contentDir, path), path, around.advice] as const
  const text = options.isNobodyWaiting ? readTextFileNow(...where) : await readTextFile(...where)
  const parsed: Parsed<ParsedArticle> = text.ok ? parseArticle(path, text.value, around) : text
  const good =
    parsed.ok && text.ok
      ? { article: parsed.value.article, fingerprint: shortHash(text.value) }
      : options.lastGood(path)
  const told = parsed.ok ? [] : parsed.problems
  if (!good) return { path, stamp: file.stamp, target, problems: told }

  const mentions = mentionsIn(`${good.article.image?.src ?? ''}\n${good.article.body}`)
  const beside = mentions.length === 0 ? [] : await options.picturesIn(dirname(path))
  const lead = await leadPicture(good.article, contentDir)
  const picture = typeof lead === 'object' ? lead : undefined
  const article: ReadArticle = {
    value: good.article,
    version: shortHash(good.fingerprint, shownPictures(mentions, beside)),
    fingerprint: good.fingerprint,
    month: monthOf(good.article.date, around.timeZone),
    written: {
      summary: JSON.stringify(summaryOf(good.article, picture)),
      article: JSON.stringify(good.article),
    },
    words: indexedWords(good.article),
  }
  const problems = parsed.ok && typeof lead === 'string' ? [pictureProblem(lead, parsed.value, around)] : told
  return { path, stamp: stampOf(file, mentions, beside), mentions, target, problems, article }
}

/** The stamp of a file that shows pictures: it changes when one of them does. */
export function stampOf(
  { stamp }: ListedFile,
  mentions: readonly string[],
  beside: readonly ListedFile[],
): string {
  const pictures = shownPictures(mentions, beside)
  return pictures === '' ? stamp : `${stamp} ${shortHash(pictures)}`
}

function shownPictures(mentions: readonly string[], beside: readonly ListedFile[]): string {
  if (mentions.length === 0) return ''
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const shown = beside.filter(({ path }) => isMentioned(name(path), mentions))
  return shown.map(({ path, stamp }) => `${name(path)} ${stamp}`).join('\n')
}

async function leadPicture({ path, image }: Article, contentDir: string) {
  return image && readPicture(contentDir, path, image.src)
}

function pictureProblem(
  fault: PictureFault,
  { article: { path, image }, positionOf }: ParsedArticle,
  { advice }: Surroundings,
): Problem {
  const text = pictureAdvice(fault, image?.src ?? '', advice)
  return { file: path, ...positionOf(['image', 'src']), field: 'image.src', advice: text }
}
