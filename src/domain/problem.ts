/** Something an editor should mend, with its place in the file they wrote. Lines and columns count from 1. */
export type Problem = {
  file: string
  line: number
  column: number
  /** The front matter key or the part of the body that it is about, for example `date` or `image.alt`. */
  field: string
  /** What to write instead, in the site's language. */
  advice: string
  /** A warning is worth a look; anything else is an error, to be mended. */
  severity?: 'warning'
}

/** A value, or every problem found on the way to it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** One line for a terminal: `file:line:col  field  advice`. */
export function formatProblem({ file, line, column, field, advice }: Problem): string {
  return `${file}:${line}:${column}  ${field}  ${advice}`
}
