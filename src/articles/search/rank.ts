/** An article that was found. `bm25` is SQLite's: negative, and the less the better. */
export type Candidate = { doc: number; bm25: number; publishedAt: number; section: string }

const day = 86_400_000

/** What a text of today counts more than a very old one, and after how many days half of that is gone. */
const bonus = 0.4
const halfLife = 365

/**
 * Numbers of articles, best first: those that the caller wants first, then by how well they match (BM25, where
 * a word in the headline counts ten times one in the body), gently drawn to the present. The newer of two alike.
 *
 * @param now instant in milliseconds
 */
export function rank(
  found: readonly Candidate[],
  { now, first }: { now: number; first: ReadonlySet<number> },
): number[] {
  const scored = found.map(({ doc, bm25, publishedAt }) => {
    const age = Math.max(0, now - publishedAt) / day
    return { doc, publishedAt, isFirst: first.has(doc), score: -bm25 * (1 + bonus * 2 ** (-age / halfLife)) }
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
