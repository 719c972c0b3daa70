import { describe, expect, test } from 'vitest'
import { madeArticle } from '../../src/cli/bench/made-paper.ts'
import { kindsOfQuestion, madeQuestion } from '../../src/cli/bench/made-questions.ts'
import { madeSentences } from '../../src/cli/bench/made-sentences.ts'

describe('made sentences', () => {
  test('are the same for the same seed, and others for another', () => {
    const [one, again, other] = [5, 5, 6].map((seed) => madeSentences(seed).sentence())
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  test('have words as often as a newspaper: a few everywhere, most of them rarely', () => {
    const articles = new Map<string, number>()
    for (let n = 0; n < 300; n++)
      for (const word of new Set(
        madeArticle(n)
          .text()
          .match(/\p{Ll}{3,}/gu),
      ))
        articles.set(word, (articles.get(word) ?? 0) + 1)
    const counts = [...articles.values()]
    expect(articles.get('rua')).toBeGreaterThan(200)
    expect(counts.filter((count) => count > 100).length).toBeLessThan(200)
    expect(counts.filter((count) => count < 4).length).toBeGreaterThan(10_000)
  })
})

test.each(Object.keys(kindsOfQuestion))('somebody asks for %s, and the same again', (kind) => {
  for (let n = 0; n < 20; n++) {
    const { q } = madeQuestion(kind, n, 1000)
    expect(q).toMatch(/\p{L}{2}/u)
    expect(madeQuestion(kind, n, 1000).q).toBe(q)
  }
})
