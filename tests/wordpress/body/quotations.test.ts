import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of the block editor has who said it on its last line',
    text`
      <!-- wp:quote -->
      <blockquote class="wp-block-quote"><!-- wp:paragraph -->
      <p>Esconderam o sintoma.</p>
      <!-- /wp:paragraph --><cite>Paulo Vidigal, <em>historiador</em></cite></blockquote>
      <!-- /wp:quote -->
    `,
    text`
      > Esconderam o sintoma.
      >
      > — Paulo Vidigal, *historiador*
    `,
  ],
  [
    'of the first block editor has one dash',
    text`
      <!-- wp:quote -->
      <blockquote class="wp-block-quote"><p>Um.</p><p>Dois.</p><cite>— Eva</cite></blockquote>
      <!-- /wp:quote -->
    `,
    text`
      > Um.
      >
      > Dois.
      >
      > — Eva
    `,
  ],
  [
    'of a classic text has who said it too',
    text`
      <blockquote>Esconderam o sintoma.
      <cite>Paulo Vidigal</cite></blockquote>

      <blockquote>Outra.

      <cite>-- Eva</cite></blockquote>
    `,
    text`
      > Esconderam o sintoma.
      >
      > — Paulo Vidigal

      > Outra.
      >
      > — Eva
    `,
  ],
  [
    'keeps the name of a book within its words',
    '<blockquote>Está em <cite>O Rio</cite></blockquote>',
    '> Está em *O Rio*',
  ],
  [
    'with a footer has who said it',
    '<blockquote><p>Um.</p><footer>Eva, <cite>O Rio</cite></footer></blockquote>',
    text`
      > Um.
      >
      > — Eva, *O Rio*
    `,
  ],
  ['of a name alone is that name', '<blockquote><cite>Eva</cite></blockquote>', '> — Eva'],
  ['without anything is nothing', '<blockquote><p> </p><cite></cite></blockquote>Fim.', 'Fim.'],
  [
    'within another one stays there',
    '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
    text`
      > a
      >
      > > b
    `,
  ],
  [
    'may have headings and lists',
    '<blockquote><h3>T</h3><ul><li>a</li></ul><cite><a href="https://x.org/">Eva</a></cite></blockquote>',
    text`
      > ### T
      >
      > - a
      >
      > — [Eva](https://x.org/)
    `,
  ],
  [
    'set large is a pull quote, with who said it',
    text`
      <!-- wp:pullquote -->
      <figure class="wp-block-pullquote"><blockquote><p>Não sobrou <strong>nada</strong>.</p><cite>Iracema Fontes, 84 *</cite></blockquote></figure>
      <!-- /wp:pullquote -->
    `,
    text`
      :::pullquote[Iracema Fontes, 84 \*]
      Não sobrou **nada**.
      :::
    `,
  ],
  [
    'set large by nobody is a pull quote without a name',
    '<blockquote class="wp-block-pullquote alignright"><p>Não sobrou nada.</p></blockquote>',
    text`
      :::pullquote
      Não sobrou nada.
      :::
    `,
  ],
  [
    'set large within another one or a list is like others',
    '<ul><li><figure class="wp-block-pullquote"><blockquote><p>Nada.</p><cite>Eva</cite></blockquote></figure></li></ul>',
    text`
      - > Nada.
        >
        > — Eva
    `,
  ],
  [
    'set large with a name alone is that name',
    '<figure class="wp-block-pullquote"><blockquote><cite>Eva</cite></blockquote></figure>',
    '— Eva',
  ],
  ['within a line has quotation marks', 'Ele disse <q>não <q>sei</q></q>.', 'Ele disse “não “sei””.'],
  [
    'whose lines start with dashes stays a dialogue',
    '<blockquote><p>— Choveu?<br>— Choveu.</p></blockquote>',
    text`
      > — Choveu?\
      > — Choveu.
    `,
  ],
]

describe('A quotation', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
