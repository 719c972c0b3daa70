import type { Article } from '../domain/article.ts'
import type { Parsed, Problem } from '../domain/problem.ts'
import { isSlug } from '../domain/slug.ts'
import type { YamlSource } from '../site/yaml-source.ts'
import { frontMatterSchema, type Surroundings } from './front-matter-schema.ts'
import { type OpenedFile, openMarkdown, readFrontMatter } from './read-front-matter.ts'

/** An article with the way back to its file, for problems found later. */
export type ParsedArticle = { article: Article; positionOf: YamlSource['positionOf'] }

/**
 * Text in, article or every problem out; touches no disk, so a test is one string.
 *
 * @param path the file's path below the content folder
 */
export function parseArticle(path: string, text: string, around: Surroundings): Parsed<ParsedArticle> {
  const opened = openMarkdown(path, text, around.advice)
  return opened.ok ? parseOpenedArticle(opened.value, around) : opened
}

/** The same for a file whose front matter and body were parted already. */
export function parseOpenedArticle(opened: OpenedFile, around: Surroundings): Parsed<ParsedArticle> {
  const { advice } = around
  const { file: path, data, body, source } = opened
  const read = readFrontMatter(opened, frontMatterSchema(around), advice)
  const givesSlug = typeof data === 'object' && data !== null && 'slug' in data
  const name = path.replace(/^.*\//, '').replace(/\.md$/, '')
  const nameProblems: Problem[] =
    givesSlug || isSlug(name)
      ? []
      : [{ file: path, line: 1, column: 1, field: 'slug', advice: advice.fileNameSlug(name) }]
  if (!read.ok) return { ok: false, problems: [...nameProblems, ...read.problems] }
  if (nameProblems.length > 0) return { ok: false, problems: nameProblems }
  const { slug = name, ...front } = read.value
  const article = withoutUndefined({ ...front, path, slug, id: front.id ?? slug, body }) as Article
  return { ok: true, value: { article, positionOf: source.positionOf } }
}

/** zod leaves optional keys as `undefined`; the types here say "absent". */
function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
