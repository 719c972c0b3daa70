import { styleText } from 'node:util'
import { formatProblem, type Problem } from '../domain/problem.ts'

type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** Colours where a person sees them; NO_COLOR and FORCE_COLOR have the last word (no-color.org, force-color.org). */
export function paintFor(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const isForced = env.FORCE_COLOR !== undefined && !['', '0', 'false'].includes(env.FORCE_COLOR)
  const isWanted = !env.NO_COLOR && (isForced || (isTerminal && env.FORCE_COLOR === undefined))
  return isWanted
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text
}

type Shown = {
  problem: Problem
  /** The line of its file, where there is one. */
  source: string | undefined
  /** What stands before a warning's advice. */
  warningMark: string
  paint: Paint
}

/** A problem as `file:line:col  field  advice`, and below it the line that it is about, with a mark at the column. */
export function showProblem({ problem, source, warningMark, paint }: Shown): string {
  const isWarning = problem.severity === 'warning'
  const advice = isWarning ? `${warningMark} ${problem.advice}` : problem.advice
  const colour = isWarning ? 'yellow' : 'red'
  const first = paint(colour, printable(formatProblem({ ...problem, advice })))
  if (source === undefined) return first
  const { text, column } = cutAround(source, problem.column)
  const gutter = `  ${problem.line} | `
  const mark = `${' '.repeat(String(problem.line).length + 2)} | ${' '.repeat(column - 1)}^`
  return `${first}\n${paint('dim', gutter)}${printable(text)}\n${paint(colour, mark)}`
}

/** Characters of a source line that fit beside its number. */
const widest = 100

/** A long line is shown around the column; the column counts from 1 in what is left. */
function cutAround(source: string, column: number): { text: string; column: number } {
  const at = Math.min(column, source.length + 1)
  if (source.length <= widest) return { text: source, column: at }
  const start = Math.max(0, Math.min(at - 1 - widest / 2, source.length - widest))
  const end = start + widest
  const text = `${start > 0 ? '…' : ''}${source.slice(start, end)}${end < source.length ? '…' : ''}`
  return { text, column: at - start + (start > 0 ? 1 : 0) }
}

/** What could move the cursor, change colours or turn the direction of a line around is only shown to be there. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '�')
    .toWellFormed()
}
