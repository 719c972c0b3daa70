import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'twice over is mended, line by line',
    ['MemÃ³ria do bairro, â€œo rioâ€\u009d â€“ Ã© ðŸ˜€', 'MAÇÃO e ÂNGULO, à beira.'].join('\n'),
    text`
      Memória do bairro, “o rio” – é 😀\
      MAÇÃO e ÂNGULO, à beira.
    `,
    ['encoding Memória'],
  ],
  ['three times over is mended too', 'MemÃƒÂ³ria', 'Memória', ['encoding Memória']],
  ['that only looks so stays', '“MAÇÔ, “MAÇÃ” e PÃO', '“MAÇÔ, “MAÇÃ” e PÃO'],
  [
    'of Windows has its quotation marks and dashes',
    '\u0093O rio\u0094 \u0096 e a rua\u0085',
    '“O rio” – e a rua…',
    ['encoding “O'],
  ],
  [
    'without what nobody sees has its letters',
    'pala\u00advra, um\u200b dois\ufeff, Ultra-\u2060mar, 👩\u200d🚒',
    'palavra, um dois, Ultra-mar, 👩\u200d🚒',
  ],
  [
    'with line ends of other kinds has lines',
    'Um dois três',
    text`
      Um\
      dois\
      três
    `,
  ],
]

describe('An encoding', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
