import { cleanWords } from './clean-text.ts'
import type { Mark, Run } from './phrasing-run.ts'

/** Neighbours with the same formatting are one run. */
export function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const { value, marks } of runs) {
    const last = result.at(-1)
    const text = typeof value === 'string' ? cleanWords(value) : value
    if (typeof text === 'string' && typeof last?.value === 'string' && sameMarks(last.marks, marks)) {
      last.value = cleanWords(last.value + text)
    } else result.push({ value: text, marks })
  }
  return result
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, at) => sameMark(mark, other[at]))
}

export function sameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return one === other || (one?.type === other?.type && one?.type !== 'link')
}

const edges = /^(\s*)(.*?)(\s*)$/s

/** Spaces at the edges of formatted words belong outside; two in a row are one. */
export function spaced(runs: readonly Run[]): Run[] {
  const parts = runs.flatMap(({ value, marks }): Run[] => {
    if (typeof value !== 'string' || marks.length === 0) return [{ value, marks }]
    const [, before = '', words = '', after = ''] = edges.exec(value) ?? []
    const bare = (text: string) => ({ value: text, marks: [] })
    return [bare(before), { value: words, marks }, bare(after)].filter((part) => part.value !== '')
  })
  const result: Run[] = []
  for (const run of merged(joinedSpaces(parts))) {
    const last = result.at(-1)
    const isDoubled = typeof last?.value === 'string' && last.value.endsWith(' ')
    const value = isDoubled && typeof run.value === 'string' ? run.value.replace(/^ /, '') : run.value
    if (value !== '') result.push({ ...run, value })
  }
  return result
}

/** A space between words of the same formatting is formatted as they are: one bold passage, not two. */
function joinedSpaces(runs: readonly Run[]): Run[] {
  return runs.map((run, at) => {
    const [before, after] = [runs[at - 1]?.marks ?? [], runs[at + 1]?.marks ?? []]
    if (typeof run.value !== 'string' || run.value.trim() !== '' || run.marks.length > 0) return run
    const shared = before.filter((mark) => after.some((other) => sameMark(mark, other)))
    return { ...run, marks: shared }
  })
}
