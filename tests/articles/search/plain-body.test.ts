import { expect, test } from 'vitest'
import { plainBody } from '../../../src/articles/search/plain-body.ts'
import { cpuMilliseconds } from '../../builders/cpu-milliseconds.ts'

test.each([
  ['## Um *título*\n\nE um **texto**.', 'Um título E um texto.'],
  ['[o texto](https://a.example/b "título") e <https://c.example>', 'o texto e'],
  ['[o texto][ref]\n\n[ref]: https://a.example', 'o texto'],
  ['Veja https://a.example/b?c=d aqui', 'Veja aqui'],
  ['![Um canteiro](canteiro.png)', 'Um canteiro'],
  ['[![Um canteiro](canteiro.png)](https://a.example)', 'Um canteiro'],
  ['::figure[A legenda]{src=a.png alt="A descrição" credit="Ninguém"}', 'A legenda A descrição'],
  [':::note[Título]\nO corpo.\n:::', 'Título O corpo.'],
  ['Um fato.[^1]\n\n[^1]: A fonte.', 'Um fato. A fonte.'],
  ['| a | b |\n|---|:-:|\n| c | d |', 'a b c d'],
  ['> citada\n>> duas vezes', 'citada duas vezes'],
  ['- um\n* dois\n1. três', 'um dois três'],
  ['```js\nlet a_b = 1\n```', 'let a_b = 1'],
  ['antes <!-- nota\nda redação --> depois', 'antes depois'],
  ['<div class="x">dentro</div>', 'dentro'],
  ['guarda-chuva, 38,6 e R\\$ 1.900 &amp; tal', 'guarda-chuva, 38,6 e R$ 1.900 & tal'],
  ['a _ênfase_ e o nome_de_arquivo', 'a ênfase e o nome_de_arquivo'],
])('of %j readers read %j', (markdown, text) => {
  expect(plainBody(markdown)).toBe(text)
})

test.each(['[', '![', '](', '<a', '::a[', '{', '> ', '<!--', '|', '*', '_ ', '[^', '[a]('])(
  'a text of nothing but %j takes no more than a moment',
  (unit) => {
    expect(cpuMilliseconds(() => plainBody(unit.repeat(20_000)))).toBeLessThan(2000)
  },
)
