import { describe, expect, test } from 'vitest'
import { parseDraft } from '../../src/comments/draft.ts'
import { aSubmission } from '../builders/a-submission.ts'

/** Seven code points that show as one figure. */
const family = '👨‍👩‍👧‍👦'

describe('a name', () => {
  test.each([
    ['80 letters', 'a'.repeat(80)],
    ['80 letters that were typed as letter and accent', 'e\u0301'.repeat(80)],
    ['80 emoji', '😀'.repeat(80)],
    ['80 code points of joined emoji', `${family.repeat(11)}abc`],
    ['80 letters between spaces', `  ${'a'.repeat(80)}  `],
  ])('of %s is accepted', (_what, name) => {
    expect(parseDraft(aSubmission({ name }))).toHaveProperty('draft')
  })

  test.each([
    ['81 letters', 'a'.repeat(81)],
    ['81 letters that were typed as letter and accent', 'e\u0301'.repeat(81)],
    ['81 emoji', '😀'.repeat(81)],
    ['81 code points of joined emoji', `${family.repeat(11)}abcd`],
  ])('of %s is too long', (_what, name) => {
    expect(parseDraft(aSubmission({ name }))).toEqual({
      faults: [{ field: 'name', pointer: '/name', code: 'name.too-long' }],
    })
  })
})

describe('a text', () => {
  test.each([
    ['5000 letters', 'a'.repeat(5000)],
    ['5000 letters that were typed as letter and accent', 'e\u0301'.repeat(5000)],
    ['5000 emoji', '😀'.repeat(5000)],
    ['5000 code points of joined emoji', `${family.repeat(714)}ab`],
    ['2500 lines that a browser ends with CRLF', 'a\r\n'.repeat(2500)],
  ])('of %s is accepted', (_what, comment) => {
    expect(parseDraft(aSubmission({ comment }))).toHaveProperty('draft')
  })

  test.each([
    ['5001 letters', 'a'.repeat(5001)],
    ['5001 letters that were typed as letter and accent', 'e\u0301'.repeat(5001)],
    ['5001 emoji', '😀'.repeat(5001)],
    ['5001 code points of joined emoji', `${family.repeat(714)}abc`],
    ['2500 lines and one letter', `${'a\r\n'.repeat(2500)}a`],
  ])('of %s is too long', (_what, comment) => {
    expect(parseDraft(aSubmission({ comment }))).toEqual({
      faults: [{ field: 'comment', pointer: '/comment', code: 'comment.too-long' }],
    })
  })
})

describe('an e-mail address', () => {
  test('of 254 characters is accepted', () => {
    expect(parseDraft(aSubmission({ email: `${'a'.repeat(242)}@example.com` }))).toHaveProperty('draft')
  })

  test.each([
    ['of 255 characters', `${'a'.repeat(243)}@example.com`],
    ['without a domain', 'ana@'],
    ['without an at sign', 'ana.example.com'],
    ['without a top-level domain', 'ana@example'],
    ['with a space', 'ana maria@example.com'],
    ['that starts another header line', 'ana@example.com\r\nBcc: bia@example.com'],
    ['with a NUL in it', 'ana\u0000@example.com'],
  ])('%s is refused', (_what, email) => {
    expect(parseDraft(aSubmission({ email }))).toEqual({
      faults: [{ field: 'email', pointer: '/email', code: 'email.invalid' }],
    })
  })

  test('loses the spaces around it', () => {
    expect(parseDraft(aSubmission({ email: ' ana@example.com ' }))).toMatchObject({
      draft: { email: 'ana@example.com' },
    })
  })

  test.each(['', '   '])('may be missing: %j', (email) => {
    expect(parseDraft(aSubmission({ email }))).toMatchObject({ draft: { email: undefined } })
  })
})
