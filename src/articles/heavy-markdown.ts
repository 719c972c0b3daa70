/** More of these than any text needs, and so many that reading them would take seconds: the time grows with their square. */
const limits: readonly (readonly [pattern: RegExp, most: number])[] = [
  [/[*_~]{100}/g, 0],
  [/^[ \t>]{200}/gm, 0],
  [/\[\^/g, 1500],
  [/\|/g, 60_000],
]

/**
 * Whether a text is not to be read as Markdown, because that would keep everybody waiting. Nobody writes such a text;
 * a slip of a program, or a cat on the keyboard, does.
 */
export function isHeavyMarkdown(body: string): boolean {
  return limits.some(([pattern, most]) => (body.match(pattern)?.length ?? 0) > most)
}
