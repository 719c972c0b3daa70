import { isSlug, longestSlug } from '../domain/slug.ts'
import { tagSlug } from './front-matter-schema.ts'

/** Longer addresses are cut off in messages and search results. */
const comfortable = 80

/**
 * The address that a headline asks for: cut between words, within a word only where a single one is too long.
 * `undefined` for a headline without a letter or digit that can stand in an address.
 */
export function titleSlug(title: string): string | undefined {
  const slug = tagSlug(title)
  const short = slug.length <= comfortable ? slug : wholeWords(slug)
  return isSlug(short) ? short : undefined
}

function wholeWords(slug: string): string {
  const end = slug.lastIndexOf('-', comfortable)
  if (end > 0) return slug.slice(0, end)
  const [firstWord = ''] = slug.split('-')
  return firstWord.slice(0, longestSlug)
}
