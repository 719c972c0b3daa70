import { describe, expect, test } from 'vitest'
import { formatSlugLock, parseSlugLock } from '../../src/domain/slug-lock.ts'

const chuva = { slug: 'chuva', kind: 'published', path: 'articles/2026/03/chuva.md', id: 'chuva' } as const
const feira = { slug: 'feira', kind: 'published', path: 'articles/A feira.md', id: 'feira-da-rampa' } as const
const velho = { slug: 'velho', kind: 'gone' } as const

describe('a lock of slugs', () => {
  test('is a line for each, by slug, below a note', () => {
    const text = formatSlugLock([velho, feira, chuva].map((locked) => ({ ...locked, line: 0 })))
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'chuva articles/2026/03/chuva.md',
      'feira articles/A feira.md id:feira-da-rampa',
      'velho gone',
      '',
    ])
    expect(parseSlugLock(text)).toEqual({
      slugs: [
        { ...chuva, line: 3 },
        { ...feira, line: 4 },
        { ...velho, line: 5 },
      ],
      faultyLines: [],
    })
  })

  test('takes the later of two lines for one slug, and Windows line ends', () => {
    const { slugs } = parseSlugLock('chuva articles/2026/03/chuva.md\r\n\r\nchuva   gone\r\n')
    expect(slugs).toEqual([{ slug: 'chuva', line: 3, kind: 'gone' }])
  })

  test('tells which lines say nothing', () => {
    const text = 'chuva\n<<<<<<< HEAD\nChuva a.md\nchuva gone\n=======\nchuva a.txt\nchuva a.md id:Á\n'
    expect(parseSlugLock(text).faultyLines).toEqual([1, 2, 3, 5, 6, 7])
  })

  test('may be empty', () => {
    expect(parseSlugLock('')).toEqual({ slugs: [], faultyLines: [] })
  })
})
