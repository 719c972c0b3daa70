import { stemsOf, type Term } from './parse-query.ts'

/** An article that was found, with what it is found by, in stems. `frequent` are words of its body. */
export type Candidate = {
  doc: number
  publishedAt: number
  section: string
  headline: string
  subjects: string
  description: string
  frequent: string
}

/** What is looked for, and what finding it counts: see `rarityOf`. Without `having` all candidates have it. */
export type Weighed = { term: Term; rarity: number; having?: ReadonlySet<number> }

type Looked = Weighed & { variants: readonly string[] }

const day = 86_400_000

/** What a text of today counts more than a very old one, and after how many days half of that is gone. */
const bonus = 0.4
const halfLife = 365

/** What a word counts more by its place than one that stands somewhere in the body. */
const places = [
  ['headline', 10],
  ['subjects', 4],
  ['description', 3],
  ['frequent', 2],
] as const

/** How soon it is enough: what is ten times as much counts not quite twice (k1 of BM25). */
const enough = 1.2

/**
 * Numbers of articles, best first: those whose headline is one of `titles`, then by how well they match, gently drawn
 * to the present. The newer of two alike. It is BM25 without that for which the whole index would have to be read.
 *
 * @param now instant in milliseconds
 */
export function rank(
  found: readonly Candidate[],
  { now, terms, titles }: { now: number; terms: readonly Weighed[]; titles: ReadonlySet<string> },
): number[] {
  const looked = terms.map((weighed) => ({
    ...weighed,
    variants: stemsOf(weighed.term).map((stems) => stems.join(' ')),
  }))
  const scored = found.map((candidate) => {
    const { doc, publishedAt, headline } = candidate
    const age = Math.max(0, now - publishedAt) / day
    const score = matching(candidate, looked) * (1 + bonus * 2 ** (-age / halfLife))
    return { doc, publishedAt, isFirst: titles.has(headline), score }
  })
  return scored
    .sort(
      (a, b) =>
        Number(b.isFirst) - Number(a.isFirst) ||
        b.score - a.score ||
        b.publishedAt - a.publishedAt ||
        b.doc - a.doc,
    )
    .map(({ doc }) => doc)
}

function matching(candidate: Candidate, looked: readonly Looked[]): number {
  let score = 0
  for (const { variants, rarity, having } of looked) {
    if (having && !having.has(candidate.doc)) continue
    let weight = 1
    for (const [place, more] of places)
      if (variants.some((words) => hasWords(candidate[place], words))) weight += more
    score += (rarity * weight) / (weight + enough)
  }
  return score
}

/** Most have no such letters in a row, which is told fast. */
function hasWords(text: string, words: string): boolean {
  return text.includes(words) && ` ${text} `.includes(` ${words} `)
}
