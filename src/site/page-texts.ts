/** Search engines and readers' tabs show no more; the limit is html-validate's, and Google's for a headline. */
const longestTitle = 110

/** What search engines show of a description; shorter ones they replace by words of their own choice. */
export const descriptionLengths = { shortest: 50, longest: 160 } as const

/** Whether a description can stand alone. */
export function isFullDescription(text = ''): boolean {
  return text.length >= descriptionLengths.shortest
}

/** A headline and what follows it, on a line of at most 110 characters; a headline too long ends at a word. */
export function pageTitle(headline: string, after: string): string {
  const end = after && ` – ${after}`
  const room = longestTitle - end.length
  return room < longestTitle / 2 ? cutAtWord(headline, longestTitle) : cutAtWord(headline, room) + end
}

/**
 * A description of 50 to 160 characters wherever the texts give that much: the first text, and of the following
 * as many as it takes. White space is folded, and a text too long ends at a word.
 */
export function pageDescription(texts: readonly (string | undefined)[]): string {
  let description = ''
  for (const text of texts) {
    if (isFullDescription(description)) break
    const next = (text ?? '').replace(/\s+/g, ' ').trim()
    if (next !== '' && !description.includes(next)) description = joined(description, next)
  }
  return cutAtWord(description, descriptionLengths.longest)
}

/** A text of at most `limit` UTF-16 units; a longer one ends at a word, with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const start = text.slice(0, limit)
  const end = start.lastIndexOf(' ')
  // A surrogate pair may have been cut in two.
  const kept = end > 0 ? start.slice(0, end) : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`
}

function joined(before: string, next: string): string {
  if (before === '') return next
  return /[.!?…:]$/.test(before) ? `${before} ${next}` : `${before}. ${next}`
}
