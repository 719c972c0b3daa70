import { expect, test } from 'vitest'
import { harmlessText, oneLine, withoutAddresses } from '../../../src/publishing/notify/harmless-text.ts'

test.each([
  ['Leia https://isca.example/x?y=1#z já.', 'Leia [link] já.'],
  ['HTTP://ISCA.EXAMPLE', '[link]'],
  ['www.isca.example/login', '[link]'],
  ['mailto:a@isca.example', '[link]'],
  ['isca.example', 'isca.\u2060example'],
  ['a@isca.example', 'a@isca.\u2060example'],
  ['Custa 3.50. E pronto.', 'Custa 3.50. E pronto.'],
])('%s is not an address any more', (text, harmless) => {
  expect(withoutAddresses(text)).toBe(harmless)
})

test('of a comment its words are left, without marks, pictures and links', () => {
  expect(harmlessText('**Oi** [clique](https://isca.example) ![foto](https://isca.example/a.png)')).toBe(
    'Oi clique !foto',
  )
  expect(harmlessText('<img src=x onerror=alert(1)> & cia')).toBe('<img src=x onerror=alert(1)> & cia')
})

test('a long comment is cut between letters', () => {
  expect(harmlessText('😀'.repeat(1001))).toBe(`${'😀'.repeat(1000)}…`)
  expect(harmlessText('é'.repeat(1000))).toBe('é'.repeat(1000))
})

test.each([
  ['a\r\nBcc: x@y.zz', 'a Bcc: x@y.zz'],
  ['a\u2028b\u2029c\u0085d\u0000e\tf', 'a b c d e f'],
  ['  a  ', 'a'],
])('%j becomes one line', (text, line) => {
  expect(oneLine(text)).toBe(line)
})
