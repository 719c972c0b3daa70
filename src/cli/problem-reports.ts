import type { Problem } from '../domain/problem.ts'

/** How many problems there are of each kind. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  return { errors: problems.length - warnings, warnings }
}

/** For programs: one object, in which `severity` is always said. */
export function asJson(files: number, problems: readonly Problem[]): string {
  const listed = problems.map(({ file, line, column, field, severity = 'error', advice }) => ({
    ...{ file, line, column, field, severity, advice },
  }))
  const text = JSON.stringify({ files, ...countProblems(problems), problems: listed }, undefined, 2)
  // JSON leaves these as they are, and some of them command a terminal.
  return text.replace(/[\u007f-\u009f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A workflow command of GitHub, which shows the problem at its line; escaped as `@actions/core` does. */
export function asAnnotation({ file, line, column, field, severity, advice }: Problem): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(field)}`
  return `::${severity ?? 'error'} ${place}::${escaped(advice)}`
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
