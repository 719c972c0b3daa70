import { describe, expect, test } from 'vitest'
import { aFullArticle, toldByCheck } from '../../builders/told-by-check.ts'

describe('a body made to keep patterns busy', () => {
  // Each took minutes with a pattern that looks back or forth without a limit; the runner's own limit is the test.
  test.each([
    ' '.repeat(200_000),
    '\t'.repeat(200_000),
    '`'.repeat(50_000),
    '@'.repeat(100_000),
    ']('.repeat(2000),
    'a.'.repeat(100_000),
    '<!--'.repeat(1000),
    '::figure['.repeat(5000),
  ])('is looked at all the same: %#', { timeout: 20_000 }, async (text) => {
    const files = { 'articles/a.md': aFullArticle({ draft: 'sim' }, `x${text}x\n`) }
    expect(await toldByCheck(files, { spelling: true })).toContain(
      'articles/a.md:6:8  draft  Escreva true ou false.',
    )
  })
})
