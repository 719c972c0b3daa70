import { createHash } from 'node:crypto'

/** Articles that can be published within one minute, and still be told apart. */
const perMinute = 2 ** 20
const minute = 60_000

/**
 * Numbers of the index grow with the time of publication, so that the index can be read from its newest article
 * on and no further than needed. Any date that a file can give stays below 2^53.
 *
 * @param instant in milliseconds
 * @returns the least number of an article of that minute, and the least beyond
 */
export function documentNumbers(instant: number): { first: number; beyond: number } {
  const first = Math.floor(instant / minute) * perMinute
  return { first, beyond: first + perMinute }
}

/**
 * The number that an article would have if it were alone in its minute. It goes by the file's path, so that the
 * same files have the same numbers, in whatever order they came.
 */
export function preferredNumber(instant: number, path: string): number {
  const place = createHash('sha256').update(path).digest().readUInt32BE() % perMinute
  return documentNumbers(instant).first + place
}
