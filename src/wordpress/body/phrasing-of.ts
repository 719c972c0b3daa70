import type { PhrasingContent } from 'mdast'
import { merged, sameMark, spaced } from './merge-runs.ts'
import { isBreak, type Run } from './phrasing-run.ts'
import { untangleMarks } from './untangle-marks.ts'
import { wordsAsWritten } from './words-as-written.ts'

/**
 * Runs of words as Markdown's tree has them. A tree that is made anew of flat runs has no empty, doubled or overlapping
 * formatting, and none that starts or ends with a space: Markdown knows none of these, and HTML is full of them.
 *
 * @param options.hasBreaks whether lines may be broken; in headings, cells and captions they cannot
 */
export function phrasingOf(runs: readonly Run[], { hasBreaks = true } = {}): PhrasingContent[] {
  const cleaned = runs.map((run) => (isBreak(run) && !hasBreaks ? { ...run, value: ' ' } : run))
  return nested(untangleMarks(trimmed(spaced(merged(cleaned)))), 0)
}

/** Without spaces at the start, at the end and around line breaks; without breaks at the edges. */
function trimmed(runs: readonly Run[]): Run[] {
  const lines = linesOf(runs).map((line) => withoutEdges(line))
  const first = lines.findIndex((line) => line.length > 0)
  const last = lines.findLastIndex((line) => line.length > 0)
  const kept = first < 0 ? [] : lines.slice(first, last + 1)
  return kept
    .filter((line, at) => line.length > 0 || (kept[at - 1]?.length ?? 0) > 0)
    .flatMap((line, at) => (at === 0 ? line : [{ value: { type: 'break' }, marks: [] } as Run, ...line]))
}

/** Runs between line breaks. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (isBreak(run)) lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines
}

function withoutEdges(line: readonly Run[]): Run[] {
  const isSpace = ({ value }: Run) => typeof value === 'string' && value.trim() === ''
  const first = line.findIndex((run) => !isSpace(run))
  if (first < 0) return []
  const kept = line.slice(first, line.findLastIndex((run) => !isSpace(run)) + 1).map((run) => ({ ...run }))
  const [start, end] = [kept[0], kept.at(-1)]
  if (typeof start?.value === 'string') start.value = start.value.trimStart()
  if (typeof end?.value === 'string') end.value = end.value.trimEnd()
  return kept
}

function nested(runs: readonly Run[], depth: number): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]
    const mark = run?.marks[depth]
    let end = at + 1
    while (mark && end < runs.length && sameMark(runs[end]?.marks[depth], mark)) end++
    if (mark) result.push({ ...mark, children: nested(runs.slice(at, end), depth + 1) } as PhrasingContent)
    else if (run) result.push(...wordsAsWritten(run.value, run.marks))
    at = mark ? end : at + 1
  }
  return joined(result)
}

/** Neighbouring texts are one, and so are codes: between two, their backticks would be read as part of them. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value
    else if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else result.push({ ...node })
  }
  return result
}
