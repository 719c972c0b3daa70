import { describe, expect, test } from 'vitest'
import { formatSlugLock, parseSlugLock } from '../../src/domain/slug-lock.ts'

const chuva = { slug: 'chuva', kind: 'published', path: 'articles/2026/03/chuva.md', id: 'chuva' } as const
const feira = { slug: 'feira', kind: 'published', path: 'articles/A feira.md', id: 'feira-da-rampa' } as const
const velho = { slug: 'velho', kind: 'gone' } as const

const equipe = { address: '/sobre/equipe', kind: 'moved', to: '/equipe' } as const
const tags = { address: '/Tag/*', kind: 'moved', to: '/tags/*' } as const
const retirada = { address: '/2014/02/nota', kind: 'gone' } as const

describe('a lock of addresses', () => {
  test('is a line for each, by slug, then by old address, below a note', () => {
    const text = formatSlugLock({
      slugs: [velho, feira, chuva].map((locked) => ({ ...locked, line: 0 })),
      paths: [equipe, tags, retirada].map((locked) => ({ ...locked, line: 0 })),
    })
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'chuva articles/2026/03/chuva.md',
      'feira articles/A feira.md id:feira-da-rampa',
      'velho gone',
      '/2014/02/nota gone',
      '/Tag/* /tags/*',
      '/sobre/equipe /equipe',
      '',
    ])
    expect(parseSlugLock(text)).toEqual({
      slugs: [
        { ...chuva, line: 4 },
        { ...feira, line: 5 },
        { ...velho, line: 6 },
      ],
      paths: [
        { ...retirada, line: 7 },
        { ...tags, line: 8 },
        { ...equipe, line: 9 },
      ],
      faultyLines: [],
    })
  })

  test('takes the later of two lines for one slug or address, and Windows line ends', () => {
    const text =
      'chuva articles/2026/03/chuva.md\r\n\r\nchuva   gone\r\n/Sobre/ /a\r\n/a/* gone\r\n/a /b\r\n/sobre  gone\r\n'
    expect(parseSlugLock(text)).toEqual({
      slugs: [{ slug: 'chuva', line: 3, kind: 'gone' }],
      paths: [
        { address: '/sobre', line: 7, kind: 'gone' },
        { address: '/a/*', line: 5, kind: 'gone' },
        { address: '/a', line: 6, kind: 'moved', to: '/b' },
      ],
      faultyLines: [],
    })
  })

  test('tells which lines say nothing', () => {
    const text =
      'chuva\n<<<<<<< HEAD\nChuva a.md\nchuva gone\n=======\nchuva a.txt\nchuva a.md id:Á\n/velho\n/velho //evil.example\n'
    expect(parseSlugLock(text).faultyLines).toEqual([1, 2, 3, 5, 6, 7, 8, 9])
  })

  test('may be empty', () => {
    expect(parseSlugLock('')).toEqual({ slugs: [], paths: [], faultyLines: [] })
  })
})
