/** Texts up to here are worth a copy, in characters. */
const short = 4096

/**
 * The same text in memory of its own: a piece that was cut out of a larger one keeps all of that in memory, and of an
 * export that is the whole file in the end.
 */
export function ownCopy(text: string): string {
  return text.length > short ? text : Buffer.from(text).toString()
}
