/** A text cut between words, with an ellipsis, where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text.slice(0, most - 1)
  return `${start
    .slice(0, Math.max(start.lastIndexOf(' '), most / 2))
    .toWellFormed()
    .trimEnd()}…`
}
