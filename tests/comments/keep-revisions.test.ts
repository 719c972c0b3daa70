import { expect, test } from 'vitest'
import { keepRevisions } from '../../src/comments/keep-revisions.ts'

/** A paper whose numbers can be moved; notes what it was asked. */
function aPaper() {
  const articles: Record<string, number> = { chuva: 0, feira: 0 }
  const asked: string[] = []
  return {
    asked,
    change(id: string) {
      articles[id] = (articles[id] ?? 0) + 1
    },
    async paper() {
      asked.push('paper')
      return Object.values(articles).reduce((sum, revision) => sum + revision, 0)
    },
    async article(id: string) {
      asked.push(id)
      return articles[id] ?? 0
    },
  }
}

test('many who ask at once put one question, and none about articles while nothing has changed', async () => {
  const paper = aPaper()
  const revision = keepRevisions(paper)
  await revision('chuva')
  paper.asked.length = 0
  expect(await Promise.all(['chuva', 'chuva', 'chuva'].map(revision))).toEqual([0, 0, 0])
  expect(paper.asked).toEqual(['paper'])
})

test('a change is seen by whoever asks after it, also while somebody else is being answered', async () => {
  const paper = aPaper()
  const revision = keepRevisions(paper)
  await revision('chuva')
  const early = revision('chuva')
  paper.change('chuva')
  const late = revision('chuva')
  await early
  expect(await late).toBe(1)
  paper.change('feira')
  expect([await revision('chuva'), await revision('feira')]).toEqual([1, 1])
})

test('a store that is away is asked again by the next one', async () => {
  const paper = aPaper()
  let isAway = true
  const revision = keepRevisions({
    ...paper,
    paper: () => (isAway ? Promise.reject(new Error('away')) : paper.paper()),
  })
  await expect(revision('chuva')).rejects.toThrow('away')
  isAway = false
  expect(await revision('chuva')).toBe(0)
})
