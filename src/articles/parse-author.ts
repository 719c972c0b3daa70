import { z } from 'zod'
import type { Author, StaticPage } from '../domain/article.ts'
import type { Parsed } from '../domain/problem.ts'
import { isSlug } from '../domain/slug.ts'
import type { Advice } from '../site/messages/advice.ts'
import type { YamlSource } from '../site/yaml-source.ts'
import { openMarkdown, readFrontMatter } from './read-front-matter.ts'

/** An author with the way back to the file, for problems found later. */
export type ParsedAuthor = { author: Author; positionOf: YamlSource['positionOf'] }

/** A file of `content/authors/`: who somebody is, and the biography as its body. */
export function parseAuthor(path: string, text: string, advice: Advice): Parsed<ParsedAuthor> {
  const read = parseNamed(path, text, authorSchema(advice), advice)
  if (!read.ok) return read
  const { named, positionOf } = read.value
  const { picture: image, fediverse, ...given } = named
  const author: Author = { ...given, ...(fediverse !== undefined && { fediverse }), ...(image && { image }) }
  return { ok: true, value: { author, positionOf } }
}

/** The front matter of an author. */
export function authorSchema(advice: Advice) {
  const { required, optional } = texts(advice)
  const picture = z.strictObject({ src: required, alt: required.optional() }, advice.group)
  return z.strictObject(
    {
      name: required,
      role: optional,
      // "picture: ana.jpg" is short for "picture: { src: ana.jpg }".
      picture: z
        .preprocess((value) => (typeof value === 'string' ? { src: value } : value), picture)
        .meta({ type: ['object', 'string'] })
        .optional(),
      links: z.array(z.url({ protocol: /^https?$/, error: advice.url }), advice.list).default([]),
      fediverse: z
        .string(advice.text)
        .regex(/^@[\w.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, advice.fediverse)
        .optional(),
    },
    advice.group,
  )
}

/** A file of `content/pages/`: `title`, `description`, and the text as its body. */
export function parsePage(path: string, text: string, advice: Advice): Parsed<StaticPage> {
  const read = parseNamed(path, text, pageSchema(advice), advice)
  return read.ok ? { ok: true, value: read.value.named } : read
}

/** The front matter of a page. */
export function pageSchema(advice: Advice) {
  const { required, optional } = texts(advice)
  return z.strictObject({ title: required, description: optional }, advice.group)
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
): Parsed<{ named: z.output<T> & { slug: string; body: string }; positionOf: YamlSource['positionOf'] }> {
  const opened = openMarkdown(path, text, advice)
  if (!opened.ok) return opened
  const read = readFrontMatter(opened.value, schema, advice)
  if (!read.ok) return read
  const slug = path.replace(/^.*\//, '').replace(/\.md$/, '')
  const { body, source } = opened.value
  const named = { ...read.value, slug, body }
  if (isSlug(slug)) return { ok: true, value: { named, positionOf: source.positionOf } }
  return {
    ok: false,
    problems: [{ file: path, line: 1, column: 1, field: 'slug', advice: advice.fileNameSlug(slug) }],
  }
}
