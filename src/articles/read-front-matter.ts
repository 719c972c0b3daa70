import type { z } from 'zod'
import type { Parsed, Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { problemsOf } from '../site/problems-of.ts'
import { type SplitFile, splitFrontMatter } from './split-front-matter.ts'

/** A Markdown file whose YAML can be read; what it says is still unknown. */
export type OpenedFile = SplitFile & {
  file: string
  /** Front matter without the keys that have nothing after them. */
  data: unknown
}

/** Opens a Markdown file's text, or tells why its front matter cannot be read. */
export function openMarkdown(file: string, text: string, advice: Advice): Parsed<OpenedFile> {
  const split = splitFrontMatter(text, advice)
  if (!('source' in split)) return { ok: false, problems: [{ file, field: 'front matter', ...split }] }
  return openSplit(file, split)
}

/** The same for a file that was taken apart already. */
export function openSplit(file: string, split: SplitFile): Parsed<OpenedFile> {
  const { faults, data } = split.source
  if (faults.length > 0) {
    return { ok: false, problems: faults.map((fault): Problem => ({ file, field: 'yaml', ...fault })) }
  }
  return { ok: true, value: { ...split, file, data: withoutEmpty(data) ?? {} } }
}

/** An opened file's front matter as `schema` reads it, or every problem with its place. */
export function readFrontMatter<T extends z.ZodType>(
  { file, source, data }: OpenedFile,
  schema: T,
  advice: Advice,
): Parsed<z.output<T>> {
  const read = schema.safeParse(data)
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, problems: problemsOf(read.error, source, { file, schema, data, advice }) }
}

/**
 * A key with nothing after it, as templates leave it, counts as a key that is not there. Texts lose NUL and lone
 * surrogates, which YAML's escapes can make and neither addresses nor stores can hold.
 */
export function withoutEmpty(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutEmpty)
  if (typeof data === 'string') return data.toWellFormed().replaceAll('\0', '') || undefined
  if (typeof data !== 'object' || data === null) return data === null ? undefined : data
  const entries = Object.entries(data).map(([key, value]) => [key, withoutEmpty(value)])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
