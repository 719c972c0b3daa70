import { tagSlug } from '../../articles/front-matter-schema.ts'
import type { SourceFormat } from '../../articles/picture-bytes.ts'
import { originalStem } from './original-name.ts'

/** The names that a picture may have beside a text: `stem.ending`, `stem-2.ending` … */
export type NamePattern = { stem: string; ending: string }

/** With a number and an ending, names stay within 80 characters. */
const longestStem = 70

const endings: Record<SourceFormat, string> = {
  ...{ jpeg: '.jpg', png: '.png', gif: '.gif', webp: '.webp', avif: '.avif' },
}

/**
 * @param name of the file on the old site
 * @param hash of the picture's bytes in hex, for names of which no letter can be kept
 */
export function namePattern(name: string, format: SourceFormat, hash: string): NamePattern {
  const slug = tagSlug(originalStem(name))
  const stem = slug.slice(0, longestStem).replace(/-$/, '')
  return { stem: /[a-z]/.test(stem) ? stem : `foto-${hash.slice(0, 8)}`, ending: endings[format] }
}

export function* namesOf({ stem, ending }: NamePattern): Generator<string, never> {
  yield stem + ending
  for (let number = 2; ; number += 1) yield `${stem}-${number}${ending}`
}

/** What a file seems to be by its name alone. */
export function formatIn(name: string): SourceFormat | undefined {
  const ending = name
    .slice(name.lastIndexOf('.'))
    .toLowerCase()
    .replace(/^\.jpeg$/, '.jpg')
  return (Object.keys(endings) as SourceFormat[]).find((format) => endings[format] === ending)
}
