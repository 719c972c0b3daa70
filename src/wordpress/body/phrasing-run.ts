import type { PhrasingContent } from 'mdast'

/** Formatting that words may have. A link is told from its neighbour by being another object. */
export type Mark = { type: 'strong' | 'emphasis' | 'delete' } | { type: 'link'; url: string }

/** Some words, or one thing in a line, with all the formatting that is on it. */
export type Run = { value: string | PhrasingContent; marks: readonly Mark[] }

/** With one more mark; a link within a link, or bold within bold, is none. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (marks.some(({ type }) => type === mark.type)) return marks
  return [...marks, mark]
}

export function isBreak({ value }: Run): boolean {
  return typeof value !== 'string' && value.type === 'break'
}
