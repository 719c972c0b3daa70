import { type Query, stemsOf, type Term } from './parse-query.ts'
import { sectionWord } from './search-index.ts'

/**
 * A query in the language of FTS5. Folded words consist of letters and digits, so that in their quotation marks
 * they cannot be taken for anything else.
 *
 * @param section only articles of the section with this slug
 * @returns `undefined` when there is nothing to look for
 */
export function matchExpression(
  { wanted, unwanted }: Pick<Query, 'wanted' | 'unwanted'>,
  section?: string,
): string | undefined {
  if (wanted.length === 0) return undefined
  const words = wanted.map(anyOf).join(' AND ')
  const filed = section === undefined ? '' : ` AND filed_under : ${phrase([sectionWord(section)])}`
  const without = unwanted.length === 0 ? '' : ` NOT (${unwanted.map(anyOf).join(' OR ')})`
  return `((${words})${filed})${without}`
}

/** Words in a row. */
export function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`
}

function anyOf(term: Term): string {
  return `(${stemsOf(term).map(phrase).join(' OR ')})`
}
