import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Advice } from '../../site/messages/advice.ts'
import type { Surroundings } from '../front-matter-schema.ts'
import { parsePage } from '../parse-author.ts'
import { readAuthorFile } from '../read-author-file.ts'
import { readPicture } from '../read-picture.ts'
import { readTextFile } from '../read-text-file.ts'
import { splitFrontMatter } from '../split-front-matter.ts'
import type { TextFacts } from './article-facts.ts'
import { misspelledIn } from './check-article-file.ts'
import { safely } from './check-safely.ts'
import { Dictionary } from './dictionary.ts'
import { lookAtBody } from './look-at-body.ts'

type Tools = {
  contentDir: string
  around: Surroundings
  siteUrl?: string | undefined
  words?: ReadonlySet<string> | undefined
}

/** Pages and authors: few files, whose bodies have all that articles' have, but for pictures in biographies. */
export async function checkSmallTexts(paths: readonly string[], tools: Tools): Promise<TextFacts[]> {
  const facts: TextFacts[] = []
  for (const path of paths)
    facts.push(await safely(path, tools.around.advice, () => checkSmallText(path, tools)))
  return facts
}

async function checkSmallText(path: string, tools: Tools): Promise<TextFacts> {
  const text = await readTextFile(join(tools.contentDir, path), path, tools.around.advice)
  return text.ok ? checkTextOfSmall(path, text.value, tools) : { path, problems: text.problems, links: [] }
}

/** A page's or an author's text, which may not be saved yet. */
export async function checkTextOfSmall(path: string, text: string, tools: Tools): Promise<TextFacts> {
  const { contentDir, around, words } = tools
  const { advice, locale } = around
  const { problems } = await frontOf(path, text, contentDir, advice)
  const split = splitFrontMatter(text, advice)
  if (!('source' in split)) return { path, problems, links: [] }
  const doubts = split.source.doubts.map(
    (doubt): Problem => ({ file: path, field: 'yaml', severity: 'warning', ...doubt }),
  )
  const picture = path.startsWith('pages/') && ((src: string) => readPicture(contentDir, path, src))
  const body = await lookAtBody(path, split, { around, siteUrl: tools.siteUrl, ...(picture && { picture }) })
  const dictionary = words && (await Dictionary.open(locale, words))
  return {
    ...body,
    problems: [...problems, ...doubts, ...body.problems],
    ...(dictionary && { lang: locale, misspelled: misspelledIn(text, split, dictionary) }),
  }
}

async function frontOf(path: string, text: string, contentDir: string, advice: Advice) {
  if (path.startsWith('authors/')) return readAuthorFile(path, text, { contentDir, advice })
  const page = parsePage(path, text, advice)
  return { problems: page.ok ? [] : page.problems }
}
