import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    "is of its level, the first one being the page's own",
    text`
      <h1>Um</h1>
      <h2 class="wp-block-heading" style="text-align:center">Dois</h2>
      <h3>Três</h3>
      <h4>Quatro</h4>
      <h5>Cinco</h5>
      <h6>Seis</h6>
    `,
    text`
      ## Um

      ## Dois

      ### Três

      #### Quatro

      ##### Cinco

      ###### Seis
    `,
  ],
  [
    'is not bold, and of one line',
    '<h2><strong>Dois <em>rios</em></strong><br>e um</h2>',
    '## Dois *rios* e um',
  ],
  ['without words is nothing', '<h2> </h2><h3>&nbsp;</h3>Fim.', 'Fim.'],
  [
    'with a picture has this below it',
    '<h2><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"> A rua</h2><h3><img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="Ponte"></h3>',
    text`
      ## A rua

      ::figure{src="rua.jpg" alt="Rua"}

      ::figure{src="ponte.jpg" alt="Ponte"}
    `,
  ],
  [
    'is none when a line only looks like one',
    text`
      # Um
      Dois
      ===
    `,
    text`
      \# Um\
      Dois\
      \===
    `,
  ],
  ['keeps a sign at its end', '<h2>C #</h2>', '## C \\#'],
]

describe('A heading', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
