import { describe, expect, test } from 'vitest'
import { countWords, readingMinutes } from '../../src/articles/count-words.ts'

describe('the words of a body', () => {
  test.each([
    ['', 0],
    ['Choveu a noite toda.', 4],
    ['São João, d’água e guarda-chuva: R$ 12.500,40 às 12:30.', 9],
    ['Um **dia** de *sol*.\nDois.', 5],
    ['in**ter**nacional', 1],
    ['[aqui mesmo](https://example.com/um/dois/tres)', 2],
    ['# Manhã\n\nSete horas', 3],
    ['- um\n- dois\n', 2],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n', 4],
    ['![Uma rua](rua.jpg)\n\nFim', 1],
    ['<!-- nota da edição -->\n\nFim', 1],
    ['Um[^1] dois.\n\n[^1]: Nota que não se lê de passagem.\n', 2],
    ['::figure[Às sete]{src="rua.jpg" alt="Uma rua cheia"}', 2],
    [':::note[Dois avisos]\nUm.\n:::', 3],
    ['Um dia.\n\n:::pullquote[Ana]\nUm dia.\n:::', 2],
    ['Um :lang[en]{open source}', 3],
    ['— . … 🙂', 0],
  ])('in %j are %i', (body, words) => {
    expect(countWords(body)).toBe(words)
  })

  test('are counted in a text that nests too deep to be walked', () => {
    expect(countWords(`${'>'.repeat(10_000)} x`)).toBe(1)
  })
})

test.each([
  [0, 1],
  [100, 1],
  [299, 1],
  [300, 2],
  [1234, 6],
])('%i words are read in %i min', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})
