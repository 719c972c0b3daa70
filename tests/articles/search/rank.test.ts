import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../src/articles/search/parse-query.ts'
import { type Candidate, rank } from '../../../src/articles/search/rank.ts'

const now = Date.UTC(2026, 2, 20)
const years = (n: number) => n * 365 * 86_400_000

function candidate(doc: number, more: Partial<Candidate> = {}): Candidate {
  const texts = { headline: 'nota', subjects: '', description: '', frequent: '' }
  return { doc, publishedAt: now, section: 'cidade', ...texts, ...more }
}

/** Numbers in their order; all terms are as rare as each other, and all candidates have them. */
function order(query: string, candidates: Candidate[], titles: string[] = []): number[] {
  const terms = parseQuery(query).wanted.map((term) => ({ term, rarity: 1 }))
  return rank(candidates, { now, terms, titles: new Set(titles) })
}

describe('articles that were found', () => {
  test('go by where the word stands: headline, tags, standfirst, often in the body, once in it', () => {
    const candidates = [
      candidate(5),
      candidate(4, { frequent: 'granizo neblina' }),
      candidate(3, { description: 'hoje neblina' }),
      candidate(2, { subjects: 'cidade neblina' }),
      candidate(1, { headline: 'neblina volta' }),
    ]
    expect(order('neblina', candidates)).toEqual([1, 2, 3, 4, 5])
  })

  test('go by whole words, and by phrases in a row', () => {
    const candidates = [
      candidate(3, { headline: 'neblinado' }),
      candidate(2, { headline: 'densa e neblina' }),
      candidate(1, { headline: 'neblina densa' }),
    ]
    expect(order('neblina', candidates.slice(0, 2))).toEqual([2, 3])
    expect(order('"neblina densa"', candidates)[0]).toBe(1)
  })

  test('are drawn to the present, but a headline counts more than ten years', () => {
    const old = { publishedAt: now - years(10) }
    expect(order('neblina', [candidate(1, old), candidate(2)])).toEqual([2, 1])
    expect(order('neblina', [candidate(1, { ...old, headline: 'neblina' }), candidate(2)])).toEqual([1, 2])
  })

  test('come first when their headline is the query', () => {
    const old = candidate(1, { headline: 'neblina', publishedAt: now - years(50) })
    const better = candidate(2, { headline: 'neblina e neblina', subjects: 'neblina' })
    expect(order('neblina', [better, old], ['neblina'])).toEqual([1, 2])
  })

  test('go by the rarer word where they have one each', () => {
    const terms = [
      { term: ['neblina'], rarity: 1, having: new Set([1]) },
      { term: ['zarabatana'], rarity: 5, having: new Set([2]) },
    ]
    const given = { now, terms, titles: new Set<string>() }
    expect(rank([candidate(1, { headline: 'neblina' }), candidate(2)], given)).toEqual([2, 1])
  })
})
