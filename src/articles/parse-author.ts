import { z } from 'zod'
import type { Author, StaticPage } from '../domain/article.ts'
import type { Parsed } from '../domain/problem.ts'
import { isSlug } from '../domain/slug.ts'
import type { Advice } from '../site/messages/advice.ts'
import { readFrontMatter } from './read-front-matter.ts'

/** A file of `content/authors/`: `name`, `role`, and the biography as its body. */
export function parseAuthor(path: string, text: string, advice: Advice): Parsed<Author> {
  const schema = z.strictObject({
    name: z.string(advice.text).trim(),
    role: z.string(advice.text).trim().default(''),
  })
  return withSlug(
    path,
    readFrontMatter(path, text, { schema, keys: Object.keys(schema.shape), advice }),
    advice,
  )
}

/** A file of `content/pages/`: `title`, `description`, and the text as its body. */
export function parsePage(path: string, text: string, advice: Advice): Parsed<StaticPage> {
  const schema = z.strictObject({
    title: z.string(advice.text).trim(),
    description: z.string(advice.text).trim().default(''),
  })
  return withSlug(
    path,
    readFrontMatter(path, text, { schema, keys: Object.keys(schema.shape), advice }),
    advice,
  )
}

function withSlug<T extends object>(
  path: string,
  read: Parsed<{ front: T; body: string }>,
  advice: Advice,
): Parsed<T & { slug: string; body: string }> {
  if (!read.ok) return read
  const slug = path.replace(/^.*\//, '').replace(/\.md$/, '')
  if (isSlug(slug)) return { ok: true, value: { ...read.value.front, slug, body: read.value.body } }
  return {
    ok: false,
    problems: [{ file: path, line: 1, column: 1, field: 'slug', advice: advice.fileNameSlug(slug) }],
  }
}
