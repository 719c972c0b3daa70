import { readFile } from 'node:fs/promises'
import type { Section } from '../domain/site.ts'
import { slugOf } from './old-slug.ts'

/** A section as somebody wrote it: by its name in addresses, or by the name that readers see. */
export type MappedSection = Pick<Section, 'slug'> & { name?: string }

/** Which section each category goes to, by the category's name; `undefined`: it becomes a tag only. */
export type SectionMap = ReadonlyMap<string, MappedSection | undefined>

/**
 * Reads a mapping file with a line `category: section` for each category. With nothing after the colon the category
 * becomes a tag, and no section. What comes after # is a remark.
 *
 * @throws Error that names the line that is wrong
 */
export async function readSectionMap(path: string): Promise<SectionMap> {
  const lines = (await readFile(path, 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/)
  const map = new Map<string, MappedSection | undefined>()
  for (const [at, line] of lines.entries()) {
    const said = line.replace(/(^|\s)#.*$/, '').trim()
    if (said === '') continue
    const [, category, section = ''] = /^(.+):([^:]*)$/.exec(said) ?? []
    if (category === undefined)
      throw new Error(`${path}:${at + 1}: Write “category: section”, or # before a remark.`)
    map.set(bare(category), sectionOf(bare(section), `${path}:${at + 1}`))
  }
  return map
}

function sectionOf(written: string, place: string): MappedSection | undefined {
  if (written === '') return undefined
  const slug = slugOf(written)
  if (slug === undefined) throw new Error(`${place}: No section can have the name “${written}”.`)
  return slug === written ? { slug } : { slug, name: written }
}

/** Without spaces and quotation marks around it. */
function bare(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2')
}
