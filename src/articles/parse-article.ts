import type { Article } from '../domain/article.ts'
import type { Parsed, Problem } from '../domain/problem.ts'
import { isSlug } from '../domain/slug.ts'
import type { YamlSource } from '../site/yaml-source.ts'
import { frontMatterKeys, frontMatterSchema, type Surroundings } from './front-matter-schema.ts'
import { readFrontMatter } from './read-front-matter.ts'

/** An article with the way back to its file, for problems found later. */
export type ParsedArticle = {
  article: Article
  /** Lines of the file above the body. */
  bodyOffset: number
  positionOf: YamlSource['positionOf']
}

/**
 * Text in, article or every problem out; touches no disk, so a test is one string.
 *
 * @param path the file's path below the content folder
 */
export function parseArticle(path: string, text: string, around: Surroundings): Parsed<ParsedArticle> {
  const read = readFrontMatter(path, text, {
    schema: frontMatterSchema(around),
    keys: frontMatterKeys,
    ...around,
  })
  if (!read.ok) return { ok: false, problems: [...read.problems, ...fileNameProblem(path, text, around)] }
  const { body, bodyOffset, positionOf } = read.value
  const { slug = fileSlug(path), ...front } = read.value.front
  if (!isSlug(slug)) return { ok: false, problems: fileNameProblem(path, text, around) }
  const article = withoutUndefined({ ...front, path, slug, id: front.id ?? slug, body }) as Article
  return { ok: true, value: { article, bodyOffset, positionOf } }
}

function fileSlug(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '')
}

function fileNameProblem(path: string, text: string, { advice }: Surroundings): Problem[] {
  const name = fileSlug(path)
  if (isSlug(name) || /^slug:/m.test(text)) return []
  return [{ file: path, line: 1, column: 1, field: 'slug', advice: advice.fileNameSlug(name) }]
}

/** zod leaves optional keys as `undefined`; the types here say "absent". */
function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
