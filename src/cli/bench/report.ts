/** One table of a benchmark; all columns but the first are figures. */
export type BenchTable = { title?: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

/** What a benchmark has found: tables to read, the same as data, and in words what is worse than it may be. */
export type BenchReport = { tables: readonly BenchTable[]; data: unknown; faults?: readonly string[] }

/** Whole numbers, by the option that gives them; most options take one. */
export type Numbers = Readonly<Record<string, readonly number[]>>

/** A benchmark, as `npm run bench` offers it. */
export type Bench = {
  /** What it measures, in a sentence or two. */
  about: string
  /** Its options, and what they are when they are not given. */
  options: Numbers
  /** Whether it runs the site's code, so that this has to be built. */
  needsBuild: boolean
  run(given: Numbers): Promise<BenchReport>
}

/** The one number of an option. */
export function one(given: Numbers, option: string): number {
  return given[option]?.[0] ?? 0
}
