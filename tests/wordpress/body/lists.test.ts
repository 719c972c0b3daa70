import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of the block editor has its lists within',
    text`
      <!-- wp:list -->
      <ul class="wp-block-list"><!-- wp:list-item -->
      <li>Um</li>
      <!-- /wp:list-item -->

      <!-- wp:list-item -->
      <li>Dois<!-- wp:list {"ordered":true} -->
      <ol class="wp-block-list"><!-- wp:list-item -->
      <li>a</li>
      <!-- /wp:list-item -->

      <!-- wp:list-item -->
      <li>b</li>
      <!-- /wp:list-item --></ol>
      <!-- /wp:list --></li>
      <!-- /wp:list-item --></ul>
      <!-- /wp:list -->
    `,
    text`
      - Um
      - Dois
        1. a
        2. b
    `,
  ],
  [
    'with numbers starts where it says',
    text`
      <ol start="3"><li>Três</li><li>Quatro</li></ol>

      <ol start="-1"><li>Um</li></ol>
    `,
    text`
      3. Três
      4. Quatro

      1) Um
    `,
  ],
  [
    'of several paragraphs has blank lines',
    '<ol type="a"><li><p>a</p><p>b</p></li><li>c<blockquote>d</blockquote></li></ol>',
    text`
      1. a

         b

      2. c

         > d
    `,
  ],
  [
    'that stands in another one without an item belongs to the item above it',
    '<ul><li>a</li><ul><li>b</li></ul></ul>',
    text`
      - a
        - b
    `,
  ],
  [
    'that begins with a list is a list in an item',
    '<ul><ul><li>b</li></ul><li>a</li></ul>',
    text`
      - - b

      - a
    `,
  ],
  [
    'beside another one is another list',
    '<ul><li>a</li></ul><ul><li>b</li></ul>',
    text`
      - a

      * b
    `,
  ],
  ['has no empty items and no rules', '<ul><li>a<hr></li><li></li></ul><ul><li> </li></ul>', '- a'],
  [
    'of things to do is a list',
    '<ul><li><input type="checkbox" checked> feito</li><li>[x] não</li></ul>',
    text`
      - feito
      - \[x] não
    `,
    ['element <input>'],
  ],
  [
    'is none when lines only look like one',
    text`
      - não
      * nem
      1. tampouco
      + isto
      1986. Um ano.
    `,
    text`
      \- não\
      \* nem\
      1\. tampouco\
      \+ isto\
      1986\. Um ano.
    `,
  ],
  [
    'deeper than readers can follow is set flat',
    '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5<ul><li>6<ul><li>7<ul><li>8<ul><li>9</li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul>',
    text`
      - 1
        - 2
          - 3
            - 4
              - 5
                - 6
                  - 7
                    - 8

                      9
    `,
    ['depth <ul>'],
  ],
  [
    'in a quotation that is too deep is told too',
    '<blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><blockquote><p>9</p><cite>Eva</cite></blockquote></blockquote></blockquote></blockquote></blockquote></blockquote></blockquote></blockquote></blockquote>',
    text`
      > > > > > > > > 9
      > > > > > > > >
      > > > > > > > > — Eva
    `,
    ['depth <blockquote>'],
  ],
  [
    'of other elements is a list',
    '<menu><li>a</li></menu><dir><li>b</li></dir>',
    text`
      - a

      * b
    `,
  ],
]

describe('A list', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
