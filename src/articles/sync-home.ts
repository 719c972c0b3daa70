import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Parsed, Problem } from '../domain/problem.ts'
import { nearest } from '../site/problems-of.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogWriter } from './catalog-writer.ts'
import type { Surroundings } from './front-matter-schema.ts'
import { type ParsedHome, parseHome } from './parse-home.ts'
import { readTextFile } from './read-text-file.ts'

const file = 'home.yaml'

type Work = { writer: CatalogWriter; catalog: Catalog; contentDir: string; around: Surroundings }

/**
 * Reads `home.yaml`, each time, because the articles that it names come and go. While it cannot be read, the front
 * page stays as it was. A name that leads nowhere is told, but holds nothing back: its place is filled by date.
 */
export async function syncHome({ writer, catalog, contentDir, around }: Work): Promise<void> {
  const before = writer.meta('home') ?? ''
  const path = join(contentDir, file)
  if (!existsSync(path)) {
    if (writer.files.get(file)) writer.forgetFiles([file])
    if (before !== '') writer.saveHome('')
    return
  }
  const text = await readTextFile(path, file, around.advice)
  const read: Parsed<ParsedHome> = text.ok ? parseHome(file, text.value, around) : text
  writer.saveProblems(file, '', read.ok ? unknownNames(read.value, catalog, around) : read.problems)
  const home = read.ok ? JSON.stringify(read.value.home) : before
  if (home !== before) writer.saveHome(home)
}

/** Articles and tags that are nowhere in `content/`; drafts, and what is to come or has expired, are. */
function unknownNames(
  { home, positionOf }: ParsedHome,
  { names }: Catalog,
  { advice }: Surroundings,
): Problem[] {
  const problem = (path: (string | number)[], name: string, alike: string[]): Problem => {
    const text = advice.unknownValue(name, nearest(name, alike))
    return { file, ...positionOf(path), field: path.join('.'), advice: text }
  }
  const article = (path: (string | number)[], slug: string) =>
    names.hasArticle(slug) ? [] : [problem(path, slug, names.articlesLike(slug))]
  const tag = (path: (string | number)[], slug: string) =>
    names.hasTag(slug) ? [] : [problem(path, slug, names.tagsLike(slug))]
  return [
    ...(home.lead === undefined ? [] : article(['lead'], home.lead)),
    ...home.blocks.flatMap(({ source, articles }, n) => [
      ...(source.kind === 'tags' ? tag(['blocks', n, 'tag'], source.slug) : []),
      ...articles.flatMap((slug, i) => article(['blocks', n, 'articles', i], slug)),
    ]),
  ]
}
