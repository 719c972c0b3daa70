import { join } from 'node:path'
import type { Author } from '../domain/article.ts'
import type { Parsed, Problem } from '../domain/problem.ts'
import type { Locale, Site } from '../domain/site.ts'
import { localeIn, parseSite } from '../site/load-site.ts'
import type { Advice } from '../site/messages/advice.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { shortHash } from '../site/short-hash.ts'
import { articlesConcerned } from './articles-concerned.ts'
import type { Catalog } from './catalog.ts'
import { catalogFormat } from './catalog-schema.ts'
import type { CatalogWriter } from './catalog-writer.ts'
import { listFolder, listPictures } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { readAuthorFile } from './read-author-file.ts'
import { readPageFile } from './read-page-file.ts'
import { readTextFile } from './read-text-file.ts'

/** `site.yaml` cannot be read, and was never read before: there is no paper to show. */
export class NoSite extends Error {
  override name = 'NoSite'
  constructor(
    readonly problems: Problem[],
    readonly locale: Locale,
  ) {
    super('content/site.yaml cannot be used.')
  }
}

/**
 * Reads `site.yaml`, the authors and the pages: few files, so all of them when one may have changed. Readers see a
 * change of theirs at once; the articles that it concerns are only marked to be read again, which may take long.
 *
 * @param paths below the content folder in which something may have changed; anywhere when not given
 * @throws NoSite when there are no settings, old or new
 */
export async function syncSettings(
  writer: CatalogWriter,
  catalog: Catalog,
  contentDir: string,
  paths?: readonly string[],
): Promise<Surroundings> {
  const before = catalog.site()
  if (before && paths && !paths.some(isOfSettings)) return surroundings(before, catalog.authors())

  const authorsBefore = catalog.authors()
  const site = await syncSite(writer, catalog, contentDir)
  const advice = adviceFor(site.locale)
  const small = { writer, contentDir, advice }
  const readAuthor = (path: string, text: string) => readAuthorFile(path, text, { contentDir, advice })
  const authors = await readSmallFiles('authors', readAuthor, authorsBefore, small)
  const beside = await listPictures(contentDir, 'pages')
  const readPage = async (path: string, text: string) =>
    asFile(await readPageFile(path, text, { contentDir, advice, beside }))
  const pages = await readSmallFiles('pages', readPage, catalog.pages(), small)
  const version = shortHash(JSON.stringify([catalogFormat, site, authors, pages]))
  const after = { site, authors: authors.map(({ value }) => value) }
  if (writer.meta('settings-version') !== version) {
    const concerned = before ? articlesConcerned({ site: before, authors: authorsBefore }, after) : []
    writer.saveSettings({ site, authors, pages, version, concerned })
  }
  return surroundings(after.site, after.authors)
}

function isOfSettings(path: string): boolean {
  return /^(site\.yaml|(authors|pages)(\/.*)?)$/.test(path)
}

function surroundings({ locale, timeZone, sections }: Site, authors: readonly Author[]): Surroundings {
  return {
    ...{ advice: adviceFor(locale), locale, timeZone },
    sections: sections.map(({ slug }) => slug),
    authors: authors.map(({ slug }) => slug),
  }
}

/** The settings as the file has them, or as it last had them without a problem. */
async function syncSite(writer: CatalogWriter, catalog: Catalog, contentDir: string): Promise<Site> {
  const lastGood = catalog.site()
  const text = await readTextFile(
    join(contentDir, 'site.yaml'),
    'site.yaml',
    adviceFor(lastGood?.locale ?? 'pt-BR'),
  )
  const read: Parsed<Site> = text.ok ? parseSite('site.yaml', text.value) : text
  writer.saveProblems('site.yaml', '', read.ok ? [] : read.problems)
  if (!read.ok) {
    if (lastGood) return lastGood
    throw new NoSite(read.problems, localeIn(text.ok ? text.value : ''))
  }
  return read.value
}

/** A file that can be used, whatever should be mended about it; or one that cannot. */
type SmallFile<T> = { value: T; problems: Problem[] } | { problems: Problem[] }

function asFile<T>(read: Parsed<T>): SmallFile<T> {
  return read.ok ? { value: read.value, problems: [] } : { problems: read.problems }
}

type SmallFiles = { writer: CatalogWriter; contentDir: string; advice: Advice }

async function readSmallFiles<T extends { slug: string }>(
  folder: string,
  readFile: (path: string, text: string) => Promise<SmallFile<T>>,
  lastGood: readonly T[],
  { writer, contentDir, advice }: SmallFiles,
): Promise<{ path: string; value: T }[]> {
  const { markdown, unreachable } = await listFolder(contentDir, folder)
  if (unreachable.includes(folder)) {
    const problem = { file: folder, line: 1, column: 1, field: 'file', advice: advice.unreadable('EACCES') }
    writer.saveProblems(folder, '-', [problem])
    return lastGood.map((value) => ({ path: `${folder}/${value.slug}.md`, value }))
  }
  if (writer.files.get(folder)) writer.forgetFiles([folder])
  const present = new Set(markdown.map(({ path }) => path))
  writer.forgetFiles([...writer.files.within(folder).keys()].filter((path) => !present.has(path)))
  const good: { path: string; value: T }[] = []
  for (const { path, stamp } of markdown) {
    const text = await readTextFile(join(contentDir, path), path, advice)
    const read = text.ok ? await readFile(path, text.value) : text
    writer.saveProblems(path, stamp, read.problems)
    const value = 'value' in read ? read.value : lastGood.find(({ slug }) => path === `${folder}/${slug}.md`)
    if (value) good.push({ path, value })
  }
  return good
}
