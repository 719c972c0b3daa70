import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'stands below its picture',
    text`
      [caption id="attachment_8" align="alignleft" width="300"]<a href="https://gazeta.example/wp-content/uploads/ponte.jpg"><img class="size-medium wp-image-8" src="https://gazeta.example/wp-content/uploads/ponte-300x200.jpg" alt="Ponte" width="300" height="200" /></a> A ponte, <em>antes</em>. Foto: Ana[/caption]
      Texto depois.
    `,
    text`
      ::figure[A ponte, *antes*. Foto: Ana]{src="ponte.jpg" alt="Ponte"}

      Texto depois.
    `,
  ],
  [
    'was an attribute before 2012',
    '[caption id="attachment_7" align="aligncenter" width="300" caption="Ele disse “não” e foi"]<img class="wp-image-7" src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" />[/caption]',
    '::figure[Ele disse “não” e foi]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'was an attribute in which quotation marks were written out',
    '[caption width="300" caption="A &quot;rua&quot; de <a href=\'https://x.org/\'>Eva</a>"]<img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" />[/caption]',
    '::figure[A "rua" de [Eva](https://x.org/)]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'of more lines is one line',
    text`
      [wp_caption width="300"]<p><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" /></p> Linha um
      linha dois[/wp_caption]
    `,
    '::figure[Linha um linha dois]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'in the middle of a sentence parts it',
    'Antes [caption width="300"]<img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" /> A rua[/caption] depois.',
    text`
      Antes

      ::figure[A rua]{src="rua.jpg" alt="Rua"}

      depois.
    `,
  ],
  ['without a picture is words', '[caption width="300"]Só palavras[/caption]', 'Só palavras'],
  [
    'that is not closed leaves picture and words',
    '[caption width="300"]<img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" /> A rua',
    '![Rua](rua.jpg) A rua',
    ['shortcode caption'],
  ],
  [
    'of a player is what the card says',
    '[caption width="500"]<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe> A água[/caption]',
    '::embed[A água]{url="https://www.youtube.com/watch?v=abcdefghijk" title="A água"}',
    ['frame https://www.youtube.com/embed/abcdefghijk'],
  ],
  [
    'of the block editor stands below its picture, which is the largest there is',
    text`
      <!-- wp:image {"id":8,"sizeSlug":"large","linkDestination":"none","align":"left"} -->
      <figure class="wp-block-image alignleft size-large"><img src="https://gazeta.example/wp-content/uploads/ponte-1024x683.jpg" alt="" class="wp-image-8"/><figcaption class="wp-element-caption">A ponte <strong>velha</strong>, 3 * 2 &lt;b&gt;</figcaption></figure>
      <!-- /wp:image -->
    `,
    '::figure[A ponte **velha**, 3 \\* 2 \\<b>]{src="ponte.jpg" alt="Ponte de ferro"}',
  ],
  [
    'is a link when its picture is one',
    text`
      <!-- wp:image {"id":7,"linkDestination":"custom","align":"right"} -->
      <div class="wp-block-image"><figure class="alignright"><a href="https://x.org/y"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" class="wp-image-7"/></a><figcaption>A rua</figcaption></figure></div>
      <!-- /wp:image -->
    `,
    '::figure[[A rua](https://x.org/y)]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'with a link of its own keeps that',
    '<figure><a href="https://x.org/y"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"/></a><figcaption>Foto: <a href="https://x.org/ana">Ana</a></figcaption></figure>',
    '::figure[Foto: [Ana](https://x.org/ana)]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'of a picture that is a link without words leads there by its description',
    '<a href="https://x.org/y"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"/></a>',
    '::figure[[Rua](https://x.org/y)]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'of a picture that is not here stands below it in italics',
    '<figure class="wp-block-image"><img src="https://outro.example/praca.jpg" alt="Praça"/><figcaption>A praça</figcaption></figure>',
    text`
      ![Praça](https://outro.example/praca.jpg)

      *A praça*
    `,
    ['picture-elsewhere https://outro.example/praca.jpg'],
  ],
  [
    'already in italics stays so',
    '<figure><img src="https://outro.example/praca.jpg" alt="Praça"/><figcaption><em>Diário</em>, 1950</figcaption></figure>',
    text`
      ![Praça](https://outro.example/praca.jpg)

      *Diário*, 1950
    `,
    ['picture-elsewhere https://outro.example/praca.jpg'],
  ],
  [
    'of an old theme is told by its class',
    '<div class="wp-caption alignleft"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"><p class="wp-caption-text">A rua</p></div>',
    '::figure[A rua]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'of several things stands below them',
    '<figure><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"><img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="Ponte"><figcaption>Rua e ponte</figcaption></figure>',
    text`
      ::figure{src="rua.jpg" alt="Rua"}

      ::figure{src="ponte.jpg" alt="Ponte"}

      Rua e ponte
    `,
  ],
  [
    'with code in it has its words',
    '<figure><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"><figcaption>Tecle <code>[x]</code> e <span lang="en">enter</span></figcaption></figure>',
    '::figure[Tecle \\[x\\] e :lang[enter]{en}]{src="rua.jpg" alt="Rua"}',
  ],
  [
    'with a picture in it keeps this',
    '<figure><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"><figcaption>A rua <img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="Ponte"></figcaption></figure>',
    '::figure[A rua ![Ponte](ponte.jpg)]{src="rua.jpg" alt="Rua"}',
  ],
]

describe('A caption', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
