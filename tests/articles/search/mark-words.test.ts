import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWords } from '../../../src/articles/search/fold-words.ts'
import { findWords } from '../../../src/articles/search/mark-words.ts'
import { stem, stemmedLanguages } from '../../../src/articles/search/stem.ts'

const word = fc.oneof(
  fc.constantFrom(
    'feet',
    'Men',
    'mães',
    'país',
    'e-mail',
    'ônibus',
    '1.900',
    'CÃES',
    'óleos',
    'à',
    'x',
    'lives',
  ),
  fc.stringMatching(/^[a-zA-Zãçéíú]{1,8}(s|es|ões|ais|ora|ies)?$/),
)

test.each(stemmedLanguages)('every word of a text is found in it by its stem (%s)', (language) => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(7), (words, n) => {
      const text = words.join(' ')
      const inText = foldWords(text)
      const at = n % inText.length
      const stems = inText.map(({ text: folded }) => stem(folded, language))
      const { found } = findWords(text, language, [[[stems[at] ?? '']]])
      expect(found.map(({ first }) => first)).toEqual(
        stems.flatMap((one, index) => (one === stems[at] ? [index] : [])),
      )
    }),
    { numRuns: 2000 },
  )
})
