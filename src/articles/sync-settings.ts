import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Parsed, Problem } from '../domain/problem.ts'
import type { Locale, Site } from '../domain/site.ts'
import { localeIn, parseSite } from '../site/load-site.ts'
import type { Advice } from '../site/messages/advice.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import type { Catalog } from './catalog.ts'
import { catalogFormat } from './catalog-schema.ts'
import type { CatalogWriter } from './catalog-writer.ts'
import { listFolder } from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { parsePage } from './parse-author.ts'
import { readAuthorFile } from './read-author-file.ts'
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
 * Reads `site.yaml`, the authors and the pages: few files, so all of them each time. When any of it changed,
 * every article has to be looked at again, since a section or an author may have come or gone.
 *
 * @throws NoSite when there are no settings, old or new
 */
export async function syncSettings(
  writer: CatalogWriter,
  catalog: Catalog,
  contentDir: string,
): Promise<{ around: Surroundings; changed: boolean }> {
  const site = await syncSite(writer, catalog, contentDir)
  const advice = adviceFor(site.locale)
  const small = { writer, contentDir, advice }
  const readAuthor = (path: string, text: string) => readAuthorFile(path, text, { contentDir, advice })
  const authors = await readSmallFiles('authors', readAuthor, catalog.authors(), small)
  const readPage = async (path: string, text: string) => asFile(parsePage(path, text, advice))
  const pages = await readSmallFiles('pages', readPage, catalog.pages(), small)
  const version = hash(JSON.stringify([catalogFormat, site, authors, pages]))
  const changed = writer.meta('settings-version') !== version
  if (changed) {
    writer.saveAuthors(authors)
    writer.savePages(pages)
    writer.forgetStamps()
    writer.setMeta('settings-version', version)
  }
  const sections = site.sections.map(({ slug }) => slug)
  const { locale, timeZone } = site
  return {
    changed,
    around: { advice, locale, timeZone, sections, authors: authors.map(({ value }) => value.slug) },
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
  writer.setMeta('site', JSON.stringify(read.value))
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
  const { markdown } = await listFolder(contentDir, folder)
  const present = new Set(markdown.map(({ path }) => path))
  writer.removeFiles([...writer.stamps(folder).keys()].filter((path) => !present.has(path)))
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

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
