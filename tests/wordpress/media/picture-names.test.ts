import { expect, test } from 'vitest'
import { formatIn, namePattern, namesOf } from '../../../src/wordpress/media/picture-names.ts'

const hash = '0123456789abcdef'

test.each([
  ['Praça São João (1).JPG', 'praca-sao-joao-1.jpg'],
  ['Foto_da_Rua-300x200.jpg', 'foto-da-rua.jpg'],
  ['IMG_2019-scaled.jpeg', 'img-2019.jpg'],
  ['Москва.jpg', 'moskva.jpg'],
  ['日本.jpg', 'foto-01234567.jpg'],
  ['20190512.jpg', 'foto-01234567.jpg'],
  ['.jpg', 'jpg.jpg'],
  ['<script>.jpg', 'script.jpg'],
  [`${'a'.repeat(69)}-b.jpg`, `${'a'.repeat(69)}.jpg`],
  [`${'a'.repeat(300)}.jpg`, `${'a'.repeat(70)}.jpg`],
])('%s is called %s beside a text', (name, expected) => {
  expect(namesOf(namePattern(name, 'jpeg', hash)).next().value).toBe(expected)
})

test('the ending says what the file is, not what it was called', () => {
  expect(namePattern('rua.jpg', 'webp', hash)).toEqual({ stem: 'rua', ending: '.webp' })
})

test('names are counted from 2', () => {
  const names = namesOf({ stem: 'rua', ending: '.png' })
  expect([1, 2, 3].map(() => names.next().value)).toEqual(['rua.png', 'rua-2.png', 'rua-3.png'])
})

test.each([
  ['a.JPEG', 'jpeg'],
  ['a.jpg', 'jpeg'],
  ['a.avif', 'avif'],
  ['a.svg', undefined],
  ['jpg', undefined],
])('%s seems to be %s', (name, format) => {
  expect(formatIn(name)).toBe(format)
})
