import { describe, expect, test } from 'vitest'
import { banned, bannedWords } from '../../../src/comments/checks/banned.ts'
import { judge } from '../../../src/comments/checks/checks.ts'
import type { Evidence } from '../../../src/comments/checks/evidence.ts'
import { manyInAnHour } from '../../../src/comments/checks/many-in-an-hour.ts'
import { articleReview, firstTimer, holdAll } from '../../../src/comments/checks/paper-rules.ts'
import { burst, repeatedText } from '../../../src/comments/checks/repeated-text.ts'
import { tooTall } from '../../../src/comments/checks/too-tall.ts'
import type { HoldRule } from '../../../src/domain/site.ts'
import { aDraft, evidence, surroundings } from '../../builders/a-draft.ts'

const knowing = (own: Partial<Evidence>) => ({ ...surroundings(), evidence: evidence(own) })
const sentence = aDraft({ comment: 'Venham todos à praça no sábado.' })

describe('room', () => {
  test.each([
    ['80 lines', 'a\n'.repeat(80), undefined],
    ['80 lines and blank ones behind them', `${'a\n'.repeat(80)}\n\n\n`, undefined],
    ['5,000 letters of prose', 'palavra '.repeat(625), undefined],
    ['81 lines', 'a\n'.repeat(81), '81'],
    ['a list of 100 items', '- a\n'.repeat(100), '100'],
    ['code of 100 blank lines', `\`\`\`\na${'\n'.repeat(100)}b\n\`\`\``, '101'],
  ])('%s', (_what, comment, detail) => {
    const found = tooTall(80)(aDraft({ comment }), surroundings())
    expect(found).toEqual(detail && { score: 50, reason: 'too-tall', detail })
  })
})

describe('a ban', () => {
  test.each(['name', 'email', 'address'] as const)('on the %s makes spam of it, and says why', (kind) => {
    const around = knowing({ bans: [{ kind, reason: 'insultos' }] })
    expect(banned(aDraft(), around)).toEqual({ score: 100, reason: `banned-${kind}`, detail: 'insultos' })
    expect(judge(aDraft(), around).status).toBe('spam')
  })

  test('need not give a reason', () => {
    expect(banned(aDraft(), knowing({ bans: [{ kind: 'name', reason: '' }] }))).toEqual({
      ...{ score: 100, reason: 'banned-name' },
    })
  })

  test('on a word makes spam of what has the word, disguised or not', () => {
    const around = knowing({ bannedWords: ['compre ja', 'bad'] })
    expect(bannedWords(aDraft({ comment: 'Com**pre** JÁ!' }), around)).toEqual({
      ...{ score: 100, reason: 'banned-word', detail: 'compre ja' },
    })
    expect(bannedWords(aDraft({ name: 'B a d' }), around)).toMatchObject({ detail: 'bad' })
    expect(bannedWords(aDraft({ comment: 'Scunthorpe, badge' }), around)).toBeUndefined()
  })
})

test.each([
  [0, undefined],
  [19, undefined],
  [20, { score: 50, reason: 'many-in-an-hour', detail: '21' }],
])('after %i comments within the hour', (sentInLastHour, finding) => {
  expect(manyInAnHour(20)(aDraft(), knowing({ sentInLastHour }))).toEqual(finding)
})

describe('the same text', () => {
  test('once more from the same author is held', () => {
    expect(repeatedText(20)(sentence, knowing({ hasSentText: true }))).toEqual({
      ...{ score: 50, reason: 'repeated-text' },
    })
  })

  test.each([
    [9, undefined],
    [10, { score: 50, reason: 'burst', detail: '10' }],
  ])('from %i clients in ten minutes', (clientsWithText, finding) => {
    expect(burst(10, 20)(sentence, knowing({ clientsWithText }))).toEqual(finding)
  })

  test.each([
    'Parabéns!',
    'Concordo plenamente.',
    'Bom texto.',
    '👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏',
  ])('may be said by many when it is as short as %j', (comment) => {
    const around = knowing({ hasSentText: true, clientsWithText: 500 })
    expect([repeatedText(20), burst(10, 20)].map((check) => check(aDraft({ comment }), around))).toEqual([
      ...[undefined, undefined],
    ])
  })

  test.each(['www.a.example', 'https://a.example', '[oi](HTTP://a.example)'])(
    'is never commonplace with a link: %j',
    (comment) => {
      expect(burst(10, 20)(aDraft({ comment }), knowing({ clientsWithText: 10 }))?.reason).toBe('burst')
    },
  )
})

describe("the paper's rules", () => {
  test.each<[HoldRule, boolean, string | undefined, string | undefined]>([
    ['suspicious', false, undefined, undefined],
    ['first-timers', false, 'first-timer', undefined],
    ['first-timers', true, undefined, undefined],
    ['all', false, undefined, 'hold-all'],
    ['all', true, undefined, 'hold-all'],
  ])('with hold: %s, of an author who is known: %s', (hold, isKnown, first, all) => {
    const around = { ...surroundings({ hold }), evidence: evidence({ isKnown }) }
    expect(firstTimer(aDraft(), around)).toEqual(first && { score: 50, reason: first })
    expect(holdAll(aDraft(), around)).toEqual(all && { score: 50, reason: all })
  })

  test('may be those of the article', () => {
    const around = { ...surroundings(), isReviewed: true }
    expect(articleReview(aDraft(), around)).toEqual({ score: 50, reason: 'article-review' })
    expect(judge(aDraft(), around).status).toBe('held')
  })

  test('hold a comment, and never make spam of it', () => {
    const around = { ...surroundings({ hold: 'first-timers', heldWords: ['bad'] }), isReviewed: true }
    expect(judge(aDraft({ comment: 'bad' }), around)).toEqual({
      status: 'held',
      findings: [
        { score: 50, reason: 'held-word', detail: 'bad' },
        { score: 50, reason: 'first-timer' },
        { score: 50, reason: 'article-review' },
      ],
    })
  })
})
