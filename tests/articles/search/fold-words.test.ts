import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord, foldWords, writtenWords } from '../../../src/articles/search/fold-words.ts'
import { stems } from '../../../src/articles/search/indexed-words.ts'
import { stem } from '../../../src/articles/search/stem.ts'

const words = (text: string) => foldWords(text).map((word) => word.text)

test('finds words, numbers and short words with a hyphen', () => {
  expect(words('O e-mail de 1.900 leitores, guarda-chuva a 38,6 °C: “Ação!”')).toEqual(
    'o e mail de 1.900 leitores guarda chuva a 38 6 c acao'
      .replace('e mail', 'email')
      .replace('1.900', '1900')
      .split(' '),
  )
})

test('the ending of an English genitive is no word', () => {
  expect(words("the city's rain")).toEqual(['the', 'city', 'rain'])
  expect(stems('the city’s rain', 'en')).toEqual(['the', 'citi', 'rain'])
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.constantFrom("'s", '’s', '’ś', '1.900', 'e-mail', 'guarda-chuva', 'ſ', 'ação', '½', '2²', ' ', '.', '-'),
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

test('a text of common letters has the words that Unicode says it has', () => {
  fc.assert(
    fc.property(text, (written) => {
      // One sign from elsewhere, and the whole text is read by Unicode's tables.
      expect(words(`${written} 中`)).toEqual([...words(written), '中'])
    }),
    { numRuns: 2000 },
  )
})

test('the index has the stems of exactly those words', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(stems(written, 'pt')).toEqual(words(written).map((word) => stem(word, 'pt')))
    }),
    { numRuns: 2000 },
  )
})

test('words have the same places when they are not folded', () => {
  fc.assert(
    fc.property(text, (written) => {
      const places = writtenWords(written).filter((word) => foldWord(word.written) !== '')
      expect(places.map(({ start, end }) => ({ start, end }))).toEqual(
        foldWords(written).map(({ start, end }) => ({ start, end })),
      )
    }),
    { numRuns: 2000 },
  )
})
