import { describe, expect, test } from 'vitest'
import { isMentioned, mentionsIn } from '../../src/articles/picture-mentions.ts'

describe('a picture is mentioned by a text', () => {
  test.each([
    ['rua.png', 'rua.png'],
    ['rua.png', 'Às sete: ![Rua](./rua.png "Rua")'],
    ['minha foto (1).jpg', '::figure{src="minha foto (1).jpg"}'],
    ['minha foto.jpg', '![Rua](minha%20foto.jpg)'],
    ['foto_1.jpg', '![Rua](foto\\_1.jpg)'],
    ['Água.JPG', 'água.jpg'],
    ['100% real.png', '![](100%%20real.png)'],
  ])('%s by %j', (name, text) => {
    expect(isMentioned(name, mentionsIn(text))).toBe(true)
  })

  test.each([
    ['praca.png', 'rua.png'],
    ['rua.jpg', 'rua.png'],
    ['rua.png', 'rua\n.pngs e rua.pn g'],
    ['rua.png', 'A rua.'],
  ])('but %s not by %j', (name, text) => {
    expect(isMentioned(name, mentionsIn(text))).toBe(false)
  })
})

test('mentions are told once, however often a text repeats them', () => {
  expect(mentionsIn('rua.png\nrua.png\n![](praca.webp) ![](rua.png)')).toEqual([
    'ruapng',
    'pracawebp',
    'pracawebpruapng',
  ])
})
