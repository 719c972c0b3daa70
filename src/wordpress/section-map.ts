import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { isSlug } from '../domain/slug.ts'

/** Which section each category goes to, by the category's name in addresses; `undefined`: it becomes a tag only. */
export type SectionMap = ReadonlyMap<string, string | undefined>

const schema = z.record(
  z.string(),
  z
    .string()
    .refine(
      (slug) => slug === '' || isSlug(slug),
      'is no name of a section: lower-case letters, digits, hyphens',
    )
    .nullable(),
)

/**
 * Reads a mapping file: YAML with a line `category: section` for each category. With nothing after the colon the
 * category becomes a tag, and no section.
 *
 * @throws Error that names the line or the category that is wrong
 */
export async function readSectionMap(path: string): Promise<SectionMap> {
  const document = parseDocument(await readFile(path, 'utf8'), { schema: 'failsafe' })
  const [fault] = document.errors
  if (fault) throw new Error(`${path}: ${fault.message}`)
  const read = schema.safeParse(document.toJS() ?? {})
  if (read.success)
    return new Map(Object.entries(read.data).map(([category, section]) => [category, section || undefined]))
  const [issue] = read.error.issues
  throw new Error(
    `${path}: ${issue?.path.join('.') || 'Write lines such as "politica: cidade".'} ${issue?.message}`,
  )
}
