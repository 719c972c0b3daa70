import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { plainYaml } from '../../src/site/plain-yaml.ts'
import { readYaml } from '../../src/site/yaml-source.ts'

const advice = adviceFor('en')

test('reads the front matter of most articles', () => {
  const text = `
title: A chuva de março, em 1.900 fotos
date: 2026-03-09T12:30:00-03:00
section: cidade
tags: [água, saúde pública]`
  expect(plainYaml(text)).toEqual({
    title: 'A chuva de março, em 1.900 fotos',
    date: '2026-03-09T12:30:00-03:00',
    section: 'cidade',
    tags: ['água', 'saúde pública'],
  })
})

test.each([
  ['a list below its key', 'tags:\n  - água\n  - rio Tietê', { tags: ['água', 'rio Tietê'] }],
  ['a picture', 'image:\n  src: chuva.jpg\n  alt: A rua', { image: { src: 'chuva.jpg', alt: 'A rua' } }],
  [
    'a time and an address',
    'date: 2026-03-09 12:30\nurl: https://x.test/a',
    { date: '2026-03-09 12:30', url: 'https://x.test/a' },
  ],
  ['a list on one line', 'tags: [água, rio Tietê]', { tags: ['água', 'rio Tietê'] }],
])('reads %s', (_name, text, data) => {
  expect(plainYaml(text)).toEqual(data)
})

test.each([
  ['a colon within', 'title: A chuva: fotos'],
  ['a key twice', 'title: a\ntitle: b'],
  ['a remark', 'title: a # b'],
  ['a quotation', 'title: "a"'],
  ['a key without a value', 'title: a\ntags:'],
  ['an item in quotation marks', 'tags: ["a", b]'],
  ['an alias', 'title: *a'],
  ['a text of several lines', 'title: a\n  b'],
  ['lists within a list', 'tags: [[a]]'],
  ['an empty text', ''],
])('leaves %s to the parser', (_name, text) => {
  expect(plainYaml(text)).toBeUndefined()
})

const piece = fc.constantFrom(
  ...[
    'title',
    'tags',
    'image',
    'src',
    'a',
    'É',
    '1',
    ':',
    ': ',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '- ',
    '-',
    '[',
    ']',
    ',',
  ],
  ...[
    '"',
    "'",
    '“',
    '#',
    ' #',
    '&',
    '*',
    '|',
    '>',
    '{',
    '}',
    '?',
    '\t',
    '\u00a0',
    '~',
    '---',
    'http://x',
    '12:30',
    '\u2028',
  ],
)
/** Half of them begin with a word: of pieces alone, hardly any text would be plain. */
const word = (text: string) => (text.length % 2 === 0 ? `rio${text}` : text)

const lines = fc.array(
  fc
    .oneof(
      fc.tuple(
        fc.constantFrom('title: ', 'tags: ', 'image:', 'src: ', '  src: ', '  - ', ''),
        fc.array(piece, { maxLength: 4 }),
      ),
    )
    .map(([start, rest]) => start + word(rest.join(''))),
  { minLength: 1, maxLength: 5 },
)

test('reads nothing that a parser of YAML reads otherwise, or has doubts about', () => {
  let read = 0
  fc.assert(
    fc.property(lines, (written) => {
      const text = `\n${written.join('\n')}`
      const data = plainYaml(text)
      if (data === undefined) return
      read += 1
      const { data: parsed, faults, doubts } = readYaml(text, advice)
      expect({ parsed, faults, doubts }).toEqual({ parsed: data, faults: [], doubts: [] })
    }),
    { numRuns: 5000 },
  )
  expect(read).toBeGreaterThan(100)
})
