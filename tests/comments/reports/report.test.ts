import { describe, expect, test } from 'vitest'
import { parseReport, typedReport, voterKey } from '../../../src/comments/reports/report.ts'

describe('a report', () => {
  test('has a reason, and what the reader adds to it', () => {
    expect(parseReport(typedReport({ reason: 'spam', note: ' Só\r\npropaganda.\u0000 ' }))).toEqual({
      ...{ reason: 'spam', note: 'Só\npropaganda.', trap: '' },
    })
  })

  test.each([
    [{}, ['reason.missing']],
    [{ reason: 'nada' }, ['reason.missing']],
    [{ reason: ['spam'] }, ['reason.missing']],
    [{ reason: 'spam', note: 'ã'.repeat(501) }, ['note.too-long']],
    [{ reason: '', note: 'ã'.repeat(501) }, ['reason.missing', 'note.too-long']],
  ])('%j: %j', (sent, faults) => {
    expect(parseReport(typedReport(sent))).toEqual({ faults })
  })

  test('may have a note of 500 characters', () => {
    expect(parseReport(typedReport({ reason: 'other', note: '😀'.repeat(500) }))).toMatchObject({
      reason: 'other',
    })
  })
})

test('a reader has another key at each comment, and the same one at the same', () => {
  const secret = 'a secret for tests, long enough'
  const keys = [voterKey(secret, 'a', '10.0.0.1'), voterKey(secret, 'b', '10.0.0.1')]
  expect(new Set(keys).size).toBe(2)
  expect(voterKey(secret, 'a', '10.0.0.1')).toBe(keys[0])
  expect(keys.join()).not.toContain('10.0.0.1')
})
