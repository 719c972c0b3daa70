import { describe, expect, test } from 'vitest'
import { titleSlug } from '../../src/articles/title-slug.ts'

describe('the address of a headline', () => {
  test.each([
    ['Chuva no centro', 'chuva-no-centro'],
    ['Ação & reação: o que há', 'acao-e-reacao-o-que-ha'],
    ['OpenAI compra a 99', 'openai-compra-a-99'],
    ['“Não”, disse d’Ávila!', 'nao-disse-d-avila'],
    ['🎉 Festa', 'festa'],
  ])('of %j is %s', (title, slug) => {
    expect(titleSlug(title)).toBe(slug)
  })

  test.each(['🎉', '東京', '—', ''])('of %j is none', (title) => {
    expect(titleSlug(title)).toBeUndefined()
  })

  test('is cut between words when it is longer than 80 characters', () => {
    expect(titleSlug('palavra '.repeat(20))).toBe(
      'palavra-palavra-palavra-palavra-palavra-palavra-palavra-palavra-palavra-palavra',
    )
  })

  test('keeps a last word that ends at the 80th character', () => {
    expect(titleSlug(`${'a'.repeat(40)} ${'b'.repeat(39)} c`)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`)
  })

  test('is cut within a word only when a single one is longer than 120 characters', () => {
    expect(titleSlug(`${'a'.repeat(100)} b`)).toBe('a'.repeat(100))
    expect(titleSlug('a'.repeat(200))).toBe('a'.repeat(120))
  })
})
