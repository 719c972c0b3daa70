import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of the block editor has its head, its alignment, its foot and what stands below it',
    text`
      <!-- wp:table {"hasFixedLayout":false} -->
      <figure class="wp-block-table"><table><thead><tr><th>Bairro</th><th class="has-text-align-right" data-align="right">Casas</th></tr></thead><tfoot><tr><td>Total</td><td class="has-text-align-right" data-align="right">19</td></tr></tfoot><tbody><tr><td>Centro</td><td class="has-text-align-right" data-align="right">12</td></tr><tr><td>Ladeira</td><td class="has-text-align-right" data-align="right">7</td></tr></tbody></table><figcaption class="wp-element-caption">Fonte: <em>Defesa Civil</em></figcaption></figure>
      <!-- /wp:table -->
    `,
    text`
      | Bairro | Casas |
      | - | -: |
      | Centro | 12 |
      | Ladeira | 7 |
      | Total | 19 |

      Fonte: *Defesa Civil*
    `,
  ],
  [
    'without a head has an empty one',
    text`
      <table border="1">
      <tbody>
      <tr>
      <td style="text-align: center;">Centro</td>
      <td align="right">12 | 13</td>
      </tr>
      <tr>
      <td>Ladeira</td>
      <td>*7</td>
      </tr>
      </tbody>
      </table>
    `,
    text`
      | | |
      | :-: | -: |
      | Centro | 12 \| 13 |
      | Ladeira | \*7 |
    `,
  ],
  [
    'whose first row is of heads has these',
    '<table><tr><th>Bairro</th><th>Casas</th></tr><tr><td>Centro</td><td><strong>12</strong></td></tr></table>',
    text`
      | Bairro | Casas |
      | - | - |
      | Centro | **12** |
    `,
  ],
  [
    'has its caption above it',
    '<table><caption>Casas</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    text`
      Casas

      | a | b |
      | - | - |
      | 1 | 2 |
    `,
  ],
  [
    'with merged cells has empty ones in their place',
    '<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td colspan="2">x</td><td rowspan="2">y</td></tr><tr><td>1</td><td>2</td></tr></table>',
    text`
      | a | b | c |
      | - | - | - |
      | x | | y |
      | 1 | 2 | |
    `,
    ['table colspan, rowspan'],
  ],
  [
    'with rows of different length has empty cells at their ends',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr><tr></tr></table>',
    text`
      | a | b |
      | - | - |
      | 1 | |
    `,
  ],
  [
    'with lists or tables in it has their words',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><ul><li>1</li><li>2</li></ul></td><td>x<br>y<p>z</p></td></tr><tr><td><table><tr><td>p</td><td>q</td></tr></table></td><td></td></tr></table>',
    text`
      | a | b |
      | - | - |
      | 1 2 | x y z |
      | p q | |
    `,
    ['table <table>', 'table <li>'],
  ],
  [
    'of pictures keeps them',
    '<table><tr><td><a href="https://x.org/"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"></a></td><td><img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="Ponte"></td></tr><tr><td>Rua</td><td>Ponte</td></tr></table>',
    text`
      | | |
      | - | - |
      | ![Rua](rua.jpg) [Rua](https://x.org/) | ![Ponte](ponte.jpg) |
      | Rua | Ponte |
    `,
  ],
  ['of one cell is a box', '<table><tr><td>Só um</td></tr></table>', 'Só um'],
  [
    'of one row or column places things on the page',
    '<table><tr><td>Esquerda</td><td>Direita</td></tr></table>',
    text`
      Esquerda

      Direita
    `,
    ['table layout'],
  ],
  [
    'with headings in it places things on the page',
    '<table><tr><td><h2>A</h2>Texto</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>',
    text`
      ## A

      Texto

      B

      C

      D
    `,
    ['table layout'],
  ],
  [
    'with a cell over more rows than there are has empty ones below it',
    '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="1000">1</td><td>2</td></tr><tr><td>3</td></tr></table>',
    text`
      | a | b |
      | - | - |
      | 1 | 2 |
      | | 3 |
    `,
    ['table colspan, rowspan'],
  ],
]

describe('A table', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
