import { describe, expect, test } from 'vitest'
import { isSlug } from '../../src/domain/slug.ts'

describe('a slug', () => {
  test.each(['chuva', 'chuva-no-centro', '2026', 'a', '1-de-maio', 'a'.repeat(120)])('can be %j', (text) => {
    expect(isSlug(text)).toBe(true)
  })

  test.each([
    ['', 'empty'],
    ['Chuva', 'an upper-case letter'],
    ['opinião', 'an accent'],
    ['chuva no centro', 'a space'],
    ['-chuva', 'a hyphen at the start'],
    ['chuva-', 'a hyphen at the end'],
    ['chuva--forte', 'two hyphens'],
    ['chuva_forte', 'an underscore'],
    ['chuva.md', 'a dot'],
    ['../chuva', 'a path'],
    ['chuva\n', 'a line end'],
    ['a'.repeat(121), '121 characters'],
  ])('cannot be %j: %s', (text) => {
    expect(isSlug(text)).toBe(false)
  })
})
