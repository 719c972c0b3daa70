import { describe, expect, test } from 'vitest'
import { cleanName, cleanText, foldedText, isBlank, lengthOf } from '../../src/comments/plain-text.ts'

describe('lengthOf', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['😀', 1],
    ['👨‍👩‍👧‍👦', 7],
    ['🇧🇷', 2],
  ])('counts %j as %i code points', (text, length) => {
    expect(lengthOf(text)).toBe(length)
  })
})

describe('isBlank', () => {
  test.each(['', ' ', '\u200b', '\u3164', '\u2800', '\u0301', '\ufeff', '\u00ad'])(
    'says so of %j',
    (text) => {
      expect(isBlank(text)).toBe(true)
    },
  )

  test.each(['a', '1', '.', '😀', '\u200ba', '한', '$'])('does not say so of %j', (text) => {
    expect(isBlank(text)).toBe(false)
  })
})

describe('foldedText', () => {
  test.each([
    ['full width', 'ＢＡＤ', 'bad'],
    ['mathematical letters', '𝐛𝐚𝐝', 'bad'],
    ['a zero-width joiner', 'b\u200dad', 'bad'],
    ['a soft hyphen', 'b\u00adad', 'bad'],
    ['a combining grapheme joiner', 'b\u034fad', 'bad'],
    ['Cyrillic', 'bаd', 'bad'],
    ['Greek', 'bαd', 'bad'],
    ['accents', 'bád', 'bad'],
    ['signs of Markdown', '**b**_a_`d`', 'bad'],
    ['runs of space', 'b \t\n a', 'b a'],
  ])('sees through %s', (_what, text, folded) => {
    expect(foldedText(text)).toBe(folded)
  })
})

test('cleaning twice changes no more than cleaning once', () => {
  const messy = 'e\u0301\r\n\u0000\ud800 \u202eZ\u0334\u0334\u0334\u0334\u0334  x '
  expect(cleanText(cleanText(messy))).toBe(cleanText(messy))
  expect(cleanName(cleanName(messy))).toBe(cleanName(messy))
})

test('a mark that a direction control kept apart from others still counts', () => {
  expect(cleanName('Z\u0334\u0334\u202e\u0334\u0334\u0334')).toBe('Z\u0334\u0334\u0334')
})

test('joiners between marks do not hide how many there are', () => {
  const marks = cleanName(`Z${'\u0334\u0334\u0334\u200d'.repeat(10)}`).match(/\u0334/g)
  expect(marks).toHaveLength(3)
})
