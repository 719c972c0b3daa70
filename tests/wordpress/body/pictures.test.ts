import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'around which words run stands before them',
    '<img class="alignleft size-medium wp-image-7" src="https://gazeta.example/wp-content/uploads/rua-300x200.jpg" alt="Rua" width="300" height="200" />Texto ao lado da foto.',
    text`
      ::figure{src="rua.jpg" alt="Rua"}

      Texto ao lado da foto.
    `,
  ],
  [
    'after words stands after them',
    'Texto.<br>Mais texto. <img class="alignright" src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua">',
    text`
      Texto.\
      Mais texto.

      ::figure{src="rua.jpg" alt="Rua"}
    `,
  ],
  [
    'within words stays there',
    'Palavras <img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"> no meio.',
    'Palavras ![Rua](rua.jpg) no meio.',
  ],
  [
    'within words keeps its link beside it',
    'Veja <a href="https://x.org/y"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"></a> aqui.',
    'Veja ![Rua](rua.jpg) [Rua](https://x.org/y) aqui.',
  ],
  [
    'that is a link to its own file, or to its page, is no link',
    text`
      <a href="https://gazeta.example/wp-content/uploads/ponte.jpg"><img class="aligncenter wp-image-8" src="https://gazeta.example/wp-content/uploads/ponte-300x200.jpg" alt="Ponte" /></a>

      <a href="https://gazeta.example/2014/03/a-cheia/rua/" rel="attachment wp-att-7"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" /></a>
    `,
    text`
      ::figure{src="ponte.jpg" alt="Ponte"}

      ::figure{src="rua.jpg" alt="Rua"}
    `,
  ],
  [
    'beside others on a line is a figure like them',
    '<img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"> <img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="Ponte">',
    text`
      ::figure{src="rua.jpg" alt="Rua"}

      ::figure{src="ponte.jpg" alt="Ponte"}
    `,
  ],
  [
    'in a list or a cell stays there',
    '<ul><li><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"> a</li></ul>',
    '- ![Rua](rua.jpg) a',
  ],
  [
    "without a description has that of the library, its caption's words, or those of its name",
    text`
      <img class="wp-image-7" src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="">

      <figure><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="rua.jpg"><figcaption>Às 6h</figcaption></figure>

      <img src="https://outro.example/pra%C3%A7a-velha_2-300x200.jpg">

      <img src="https://outro.example/IMG_2031.jpg">
    `,
    text`
      ::figure{src="rua.jpg" alt="Rua cheia"}

      ::figure[Às 6h]{src="rua.jpg" alt="Às 6h"}

      ![praça velha 2](https://outro.example/pra%C3%A7a-velha_2-300x200.jpg)

      ![Imagem](https://outro.example/IMG_2031.jpg)
    `,
    [
      'picture-undescribed https://outro.example/pra%C3%A7a-velha_2-300x200.jpg',
      'picture-elsewhere https://outro.example/pra%C3%A7a-velha_2-300x200.jpg',
      'picture-undescribed https://outro.example/IMG_2031.jpg',
      'picture-elsewhere https://outro.example/IMG_2031.jpg',
    ],
  ],
  [
    'of another site is a link to it, without what would end a link',
    '<img src="https://outro.example/a(1).jpg" alt="Uma [praça]">',
    '![Uma \\[praça\\]](https://outro.example/a%281%29.jpg)',
    ['picture-elsewhere https://outro.example/a%281%29.jpg'],
  ],
  [
    'that is not here is a link to the old site',
    '<img src="/wp-content/uploads/sumiu.jpg" alt="Praça">',
    '![Praça](https://gazeta.example/wp-content/uploads/sumiu.jpg)',
    ['picture-missing https://gazeta.example/wp-content/uploads/sumiu.jpg'],
  ],
  [
    'without any address is told',
    'Antes <img alt="x"> depois <img src="data:image/png;base64,AAAA" alt="y">.',
    'Antes depois .',
    ['picture-missing', 'picture-missing data:image/png;base64,AAAA'],
  ],
  [
    "that counts readers is nobody's",
    'Fim.<img src="https://stats.example/p.gif" width="1" height="1" alt="">',
    'Fim.',
  ],
  [
    'that loads late is found by its other address, and once',
    '<img class="lazy" src="data:image/gif;base64,R0" data-src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"><noscript><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"></noscript>',
    '::figure{src="rua.jpg" alt="Rua"}',
  ],
  [
    'that only shows without scripts is shown',
    '<noscript><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"></noscript>',
    '::figure{src="rua.jpg" alt="Rua"}',
  ],
  [
    'in several sizes is the largest',
    '<img srcset="https://gazeta.example/wp-content/uploads/pequena.jpg 300w, https://gazeta.example/wp-content/uploads/ponte.jpg 1200w" alt="Ponte">',
    '::figure{src="ponte.jpg" alt="Ponte"}',
  ],
  [
    'that stands for a letter is that letter',
    'Oi <img src="https://s.w.org/images/core/emoji/1f600.png" alt="😀" class="wp-smiley" style="height: 1em;" /> e <img draggable="false" class="emoji" alt="🔥" src="https://s.w.org/x.svg">',
    'Oi 😀 e 🔥',
  ],
  [
    'of a page builder is known by its number',
    text`
      [vc_single_image image="7" img_size="full"]

      [vc_single_image source="external_link"]
    `,
    '::figure{src="rua.jpg" alt="Rua cheia"}',
    ['shortcode vc_single_image × 2'],
  ],
  [
    'that a map makes clickable is a picture',
    '<img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" usemap="#m"><map name="m"><area href="https://x.org/" alt="x"></map>',
    '::figure{src="rua.jpg" alt="Rua"}',
  ],
]

describe('A picture', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
