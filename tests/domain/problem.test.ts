import { expect, test } from 'vitest'
import { formatProblem } from '../../src/domain/problem.ts'

test('a problem is one line that an editor can click on in a terminal', () => {
  const problem = { file: 'articles/2026/03/chuva.md', line: 4, column: 7 }
  expect(formatProblem({ ...problem, field: 'date', advice: 'Escreva a data.' })).toBe(
    'articles/2026/03/chuva.md:4:7  date  Escreva a data.',
  )
})
