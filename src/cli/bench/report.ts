/** One table of a benchmark; all columns but the first are figures. */
export type BenchTable = { title?: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

/** What a benchmark has found: tables to read, the same as data, and in words what is worse than it may be. */
export type BenchReport = { tables: readonly BenchTable[]; data: unknown; faults?: readonly string[] }
