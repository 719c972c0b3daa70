import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../../src/site/messages/advice-for.ts'

describe('the tally of a check', () => {
  test.each([
    ['pt-BR', [0, 0, 0, 1], 'Nenhum problema em 1 arquivo.'],
    ['pt-BR', [0, 0, 0, 14], 'Nenhum problema em 14 arquivos.'],
    ['pt-BR', [1, 0, 1, 1], '1 erro em 1 de 1 arquivo.'],
    ['pt-BR', [0, 1, 1, 14], '1 aviso em 1 de 14 arquivos.'],
    ['pt-BR', [3, 2, 2, 14], '3 erros e 2 avisos em 2 de 14 arquivos.'],
    ['en', [0, 0, 0, 1], 'No problems in 1 file.'],
    ['en', [1, 0, 1, 14], '1 error in 1 of 14 files.'],
    ['en', [2, 1, 1, 14], '2 errors and 1 warning in 1 of 14 files.'],
  ] as const)('in %s of %j is %j', (locale, [errors, warnings, broken, files], text) => {
    expect(adviceFor(locale).tally(errors, warnings, broken, files)).toBe(text)
  })
})

test('advice on YAML that nobody has words for is still advice', () => {
  expect(adviceFor('pt-BR').yaml('IMPOSSIBLE')).toBe(
    'Este trecho não é YAML válido. Confira dois-pontos, aspas e recuos.',
  )
  expect(adviceFor('en').yaml('IMPOSSIBLE')).toBe(
    'This is not valid YAML. Check colons, quotation marks and indentation.',
  )
})
