import type { Problem } from '../domain/problem.ts'
import type { Locale, Site } from '../domain/site.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { Addresses } from './check/addresses.ts'
import { checkChanges } from './check/check-changes.ts'
import { checkClaims } from './check/check-claims.ts'
import { type CheckJob, checkFiles } from './check/check-files.ts'
import { checkLinks } from './check/check-links.ts'
import { checkHome, checkPageNames } from './check/check-names.ts'
import { checkSmallTexts } from './check/check-small-texts.ts'
import { checkTags } from './check/check-tags.ts'
import { keepSlugLock } from './check/keep-slug-lock.ts'
import { listTexts, listTextsIn } from './check/list-texts.ts'
import type { Paper } from './check/paper.ts'
import { nameOf } from './check/paper.ts'
import { type ReadSite, readSite } from './check/read-paper.ts'
import { readWords } from './check/read-words.ts'
import { spellingProblems } from './check/spelling-problems.ts'

export type CheckOptions = {
  contentDir: string
  now: Date
  /** The paper's own origin, where an operator set it: links with it are links within the paper. */
  siteUrl?: string | undefined
  /** Folder of files that are served as they are. */
  publicDir?: string
  /** Also look up words in dictionaries. */
  spelling?: boolean
  /** Whether `slugs.lock` may be written. */
  mayWrite?: boolean
  /** Told now and then how many files have been looked at, of how many. */
  progress?(done: number, total: number): void
}

/** `problems` are in the order of files and lines. */
export type ContentReport = { locale: Locale; files: number; problems: Problem[] }

/** Reads all of `content/` and tells every problem of every file: of each by itself, then of all together. */
export async function checkContent(options: CheckOptions): Promise<ContentReport> {
  const read = await readSite(options.contentDir)
  if ('site' in read) return checkPaper(read, options)
  return { locale: read.locale, files: 1, problems: read.problems }
}

async function checkPaper(
  { site, positionOf, problems }: Extract<ReadSite, { site: Site }>,
  options: CheckOptions,
): Promise<ContentReport> {
  const { contentDir, siteUrl, now, publicDir } = options
  const advice = adviceFor(site.locale)
  const own = options.spelling ? await readWords(contentDir, advice) : undefined
  const lists = {
    authors: await listTextsIn(contentDir, 'authors', advice),
    pages: await listTextsIn(contentDir, 'pages', advice),
    articles: await listTexts(contentDir, 'articles', advice),
  }
  const job = jobOf(site, lists.authors.paths, options, own?.words)
  const words = own && new Set(own.words)
  const around = { ...job, advice }
  const small = (paths: readonly string[]) => checkSmallTexts(paths, { contentDir, siteUrl, around, words })
  const total = lists.articles.paths.length
  const paper: Paper = {
    ...{ contentDir, site, inSite: positionOf, siteUrl, publicDir, advice, now },
    articles: await checkFiles(lists.articles.paths, job, (done) => options.progress?.(done, total)),
    pages: await small(lists.pages.paths),
    authors: await small(lists.authors.paths),
  }
  const addresses = new Addresses(paper)
  const texts = [...paper.articles, ...paper.pages, ...paper.authors]
  const home = await checkHome(paper, around, addresses)
  const found = [
    ...problems,
    ...(own?.problems ?? []),
    ...Object.values(lists).flatMap((list) => list.problems),
    ...texts.flatMap((text) => text.problems),
    ...home.problems,
    ...checkClaims(paper, addresses),
    ...checkTags(paper),
    ...checkPageNames(paper),
    ...(await checkLinks(paper, addresses)),
    ...(await keepSlugLock(paper, addresses, options.mayWrite ?? false)),
    ...(await checkChanges(paper)),
    ...(words ? await spellingProblems(texts, words, advice) : []),
  ]
  return { locale: site.locale, files: texts.length + 1 + home.files, problems: found.sort(byPlace) }
}

function jobOf(
  { locale, timeZone, sections }: Site,
  authors: readonly string[],
  { contentDir, siteUrl }: CheckOptions,
  words: readonly string[] | undefined,
): CheckJob {
  const names = authors.map((path) => nameOf({ path, problems: [], links: [] }))
  return {
    contentDir,
    siteUrl,
    locale,
    timeZone,
    sections: sections.map(({ slug }) => slug),
    authors: names,
    words,
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
}
