import { z } from 'zod'
import type { Author, StaticPage } from '../domain/article.ts'
import type { Parsed } from '../domain/problem.ts'
import { isSlug } from '../domain/slug.ts'
import type { Advice } from '../site/messages/advice.ts'
import { openMarkdown, readFrontMatter } from './read-front-matter.ts'

/** A file of `content/authors/`: `name`, `role`, and the biography as its body. */
export function parseAuthor(path: string, text: string, advice: Advice): Parsed<Author> {
  const { required, optional } = texts(advice)
  return parseNamed(path, text, z.strictObject({ name: required, role: optional }, advice.group), advice)
}

/** A file of `content/pages/`: `title`, `description`, and the text as its body. */
export function parsePage(path: string, text: string, advice: Advice): Parsed<StaticPage> {
  const { required, optional } = texts(advice)
  const schema = z.strictObject({ title: required, description: optional }, advice.group)
  return parseNamed(path, text, schema, advice)
}

function texts(advice: Advice) {
  const text = z.string(advice.text).trim()
  return { required: text.min(1, advice.required), optional: text.default('') }
}

/** A file that is known by its name, as an article is by its slug. */
function parseNamed<T extends z.ZodType<object>>(
  path: string,
  text: string,
  schema: T,
  advice: Advice,
): Parsed<z.output<T> & { slug: string; body: string }> {
  const opened = openMarkdown(path, text, advice)
  if (!opened.ok) return opened
  const read = readFrontMatter(opened.value, schema, advice)
  if (!read.ok) return read
  const slug = path.replace(/^.*\//, '').replace(/\.md$/, '')
  if (isSlug(slug)) return { ok: true, value: { ...read.value, slug, body: opened.value.body } }
  return {
    ok: false,
    problems: [{ file: path, line: 1, column: 1, field: 'slug', advice: advice.fileNameSlug(slug) }],
  }
}
