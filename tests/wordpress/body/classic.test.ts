import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'has a paragraph at each blank line, and a line break at each line end',
    text`
      O rio subiu
      duas vezes.

      Ninguém <em>dormiu</em>.


      Choveu.
    `,
    text`
      O rio subiu\
      duas vezes.

      Ninguém *dormiu*.

      Choveu.
    `,
  ],
  [
    'with line ends of Windows is the same',
    text`
      O rio subiu
      duas vezes.

      Ninguém dormiu.
    `,
    text`
      O rio subiu\
      duas vezes.

      Ninguém dormiu.
    `,
  ],
  [
    'with a break before or after a line end has one break',
    text`
      Rua do Comércio, 12<br />
      Centro
      <br>Recife<br>

      Segunda
    `,
    text`
      Rua do Comércio, 12\
      Centro\
      Recife

      Segunda
    `,
  ],
  [
    'leaves blocks as they are, and the words beside them get paragraphs',
    [
      'Antes:',
      '<ul>',
      '\t<li>um</li>',
      '\t<li>dois',
      'dois e meio</li>',
      '</ul>',
      '<h2>Depois</h2>',
      'Texto logo abaixo.',
      '<hr />',
      'Fim.',
    ].join('\n'),
    text`
      Antes:

      - um
      - dois\
        dois e meio

      ## Depois

      Texto logo abaixo.

      ---

      Fim.
    `,
  ],
  [
    'has paragraphs within a quotation and a box',
    text`
      <blockquote>Não sobrou nada.

      Nem a porta.</blockquote>
      <div class="box">Um
      dois

      três</div>
    `,
    text`
      > Não sobrou nada.
      >
      > Nem a porta.

      Um\
      dois

      três
    `,
  ],
  [
    'keeps paragraphs that are there',
    text`
      <p style="text-align: justify;">Um
      dois</p>
      <p>Três</p>
    `,
    text`
      Um\
      dois

      Três
    `,
  ],
  [
    'does not touch what is preformatted',
    text`
      <pre>  uma

          duas</pre>
    `,
    ['```', '  uma', '', '    duas', '```'].join('\n'),
  ],
  [
    'does not break lines within a tag or a script',
    text`
      Uma <a
      href="https://x.org/"
      title="x">ligação</a>.
      <script>
      a

      b
      </script>
      Fim.
    `,
    text`
      Uma [ligação](https://x.org/).

      Fim.
    `,
    ['element <script>'],
  ],
  [
    'loses nothing with the marks for the start and for pages',
    text`
      Começo.

      <!--more-->

      Meio.

      <!--nextpage-->

      <!-- uma nota -->Fim.
    `,
    text`
      Começo.

      Meio.

      Fim.
    `,
  ],
  [
    'has no paragraph where there is only a space without break',
    text`
      Um.

      &nbsp;

      Dois.
    `,
    text`
      Um.

      Dois.
    `,
  ],
  [
    'is a term in bold above what it means',
    text`
      <dl>
      <dt>Cheia</dt>
      <dd>Água na rua.</dd>
      <dt><b>Seca</b></dt>
      <dd>Sem água.</dd>
      </dl>
    `,
    text`
      **Cheia**

      Água na rua.

      **Seca**

      Sem água.
    `,
  ],
  [
    'between blocks of the block editor gets its paragraphs too',
    text`
      <!-- wp:paragraph -->
      <p>Um</p>
      <!-- /wp:paragraph -->

      Solto
      aqui

      <!-- wp:freeform -->
      Clássico

      dentro
      <!-- /wp:freeform -->
    `,
    text`
      Um

      Solto\
      aqui

      Clássico

      dentro
    `,
  ],
  [
    'keeps the words of headings, cells and items as they are',
    text`
      <table>
      <tbody>
      <tr>
      <th>Bairro</th>
      <th>Casas</th>
      </tr>
      <tr>
      <td>Centro</td>
      <td>12</td>
      </tr>
      </tbody>
      </table>
      <h3>
      Um título
      </h3>
    `,
    text`
      | Bairro | Casas |
      | - | - |
      | Centro | 12 |

      ### Um título
    `,
  ],
  [
    'that ends in an open tag is read to its end',
    text`
      Um <strong>forte

      <div>Dois
    `,
    text`
      Um **forte**

      **Dois**
    `,
  ],
  [
    'has no rule at its end, where readers get one anyway',
    text`
      Fim.
      <hr />
    `,
    'Fim.',
  ],
]

describe('A classic text', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
