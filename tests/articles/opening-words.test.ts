import { expect, test } from 'vitest'
import { openingWords } from '../../src/articles/opening-words.ts'

test('an opening is the first paragraphs as plain text', () => {
  const body =
    '## Título\n\nO **rio** [voltou](https://x.example)\na `correr`.\n\n![foto](a.jpg)\n\nDepois.\n'
  expect(openingWords(body)).toBe('O rio voltou a correr. Depois.')
})

test('an opening is no longer than it has to be', () => {
  expect(openingWords('Um parágrafo.\n\nOutro.\n\nMais um.', 15)).toBe('Um parágrafo. Outro.')
})

test('a body without paragraphs has no opening', () => {
  expect(openingWords('- lista\n')).toBe('')
  expect(openingWords('')).toBe('')
})

test('a body nested beyond reading has no opening', () => {
  expect(openingWords('>'.repeat(10_000))).toBe('')
})
