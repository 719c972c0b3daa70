import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Surroundings } from '../front-matter-schema.ts'
import { parseOpenedArticle } from '../parse-article.ts'
import { openSplit } from '../read-front-matter.ts'
import { readTextFileNow } from '../read-text-file.ts'
import { type SplitFile, splitFrontMatter } from '../split-front-matter.ts'
import type { ArticleFacts } from './article-facts.ts'
import { checkLead } from './check-lead.ts'
import { claimsOf } from './claims-of.ts'
import { Dictionary } from './dictionary.ts'
import type { FindPicture } from './find-picture.ts'
import { lookAtBody } from './look-at-body.ts'
import { type Misspelling, misspellings } from './misspellings.ts'

export type FileTools = {
  contentDir: string
  around: Surroundings
  findPicture: FindPicture
  /** The paper's own origin, where an operator set it. */
  siteUrl?: string | undefined
  /** The paper's own words; not there when spelling is left out. */
  words?: ReadonlySet<string> | undefined
}

/** One article's file: everything that is wrong with it by itself, and what others are held against. */
export async function checkArticleFile(path: string, tools: FileTools): Promise<ArticleFacts> {
  const text = readTextFileNow(join(tools.contentDir, path), path, tools.around.advice)
  if (text.ok) return checkArticleText(path, text.value, tools)
  return { path, slug: nameOf(path), links: [], problems: text.problems }
}

/** The same for a text that may not be saved yet. */
export async function checkArticleText(path: string, text: string, tools: FileTools): Promise<ArticleFacts> {
  const { around } = tools
  const split = splitFrontMatter(text, around.advice)
  if (!('source' in split)) {
    const problems = [{ file: path, field: 'front matter', ...split }]
    return { path, slug: nameOf(path), links: [], problems }
  }

  const front = checkFront(path, split, around)
  const picture = (src: string) => tools.findPicture(path, src)
  const body = await lookAtBody(path, split, { ...tools, picture })
  const lead = front.opened ? await checkLead(front.opened, around, picture) : []
  const { lang = around.locale } = front.parsed?.article ?? {}
  const dictionary = tools.words && (await Dictionary.open(lang, tools.words))
  return {
    ...body,
    path,
    slug: front.claims?.slug ?? slugIn(text) ?? nameOf(path),
    problems: [...front.problems, ...lead, ...body.problems],
    ...(dictionary && { lang, misspelled: misspelledIn(text, split, dictionary) }),
    blob: blobOf(text),
    ...(front.claims && { claims: front.claims }),
  }
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '')
}

function checkFront(path: string, split: SplitFile, around: Surroundings) {
  const doubts = split.source.doubts.map(
    (doubt): Problem => ({ file: path, field: 'yaml', severity: 'warning', ...doubt }),
  )
  const opened = openSplit(path, split)
  if (!opened.ok) return { problems: opened.problems }
  const parsed = parseOpenedArticle(opened.value, around)
  if (!parsed.ok) return { problems: [...doubts, ...parsed.problems], opened: opened.value }
  return { problems: doubts, opened: opened.value, parsed: parsed.value, claims: claimsOf(parsed.value) }
}

/** Words of a file in no dictionary, with their places in the file as it was written. */
export function misspelledIn(written: string, { body }: SplitFile, dictionary: Dictionary): Misspelling[] {
  const text = written.replace(/\r\n?/g, '\n')
  return misspellings(text, text.length - body.length, dictionary)
}

/** The slug that a file asks for, however little else of it can be read. */
function slugIn(text: string): string | undefined {
  return /^slug:[ \t]*["']?([a-z0-9-]+)/m.exec(text.slice(0, text.indexOf('\n---', 3) + 1))?.[1]
}

/** Git's name for a file with this text. */
function blobOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex')
}
