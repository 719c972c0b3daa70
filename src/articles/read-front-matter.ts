import type { z } from 'zod'
import type { Parsed, Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { problemsOf } from '../site/problems-of.ts'
import type { YamlSource } from '../site/yaml-source.ts'
import { type SplitFile, splitFrontMatter } from './split-front-matter.ts'

type Expected<T extends z.ZodType> = { schema: T; keys: readonly string[]; advice: Advice }
type Read<T extends z.ZodType> = Omit<SplitFile, 'source'> & {
  front: z.output<T>
  positionOf: YamlSource['positionOf']
}

/** A Markdown file's front matter as `schema` reads it, with its body; or every problem with its place. */
export function readFrontMatter<T extends z.ZodType>(
  file: string,
  text: string,
  { schema, keys, advice }: Expected<T>,
): Parsed<Read<T>> {
  const split = splitFrontMatter(text, advice)
  if (!('source' in split)) return { ok: false, problems: [{ file, field: 'front matter', ...split }] }
  const { source, body, bodyOffset } = split
  if (source.faults.length > 0) {
    return { ok: false, problems: source.faults.map((fault): Problem => ({ file, field: 'yaml', ...fault })) }
  }
  const read = schema.safeParse(withoutEmpty(source.data))
  if (read.success)
    return { ok: true, value: { front: read.data, body, bodyOffset, positionOf: source.positionOf } }
  return { ok: false, problems: problemsOf(read.error, source, { file, advice, keys }) }
}

/** A key with nothing after it, as templates leave it, counts as a key that is not there. */
function withoutEmpty(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data === '' ? {} : (data ?? {})
  const filled = Object.entries(data).filter(([, value]) => value !== '' && value !== null)
  return Object.fromEntries(filled)
}
