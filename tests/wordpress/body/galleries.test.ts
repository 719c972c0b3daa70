import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of a classic text shows its attachments in their order',
    '[gallery columns="2" ids="8, 7" link="file"]',
    text`
      ::figure[A ponte]{src="ponte.jpg" alt="Ponte de ferro"}

      ::figure{src="rua.jpg" alt="Rua cheia"}
    `,
  ],
  [
    'without numbers shows the pictures that were put into the post',
    text`
      Antes.

      [gallery]
      Depois.
    `,
    text`
      Antes.

      ::figure{src="rua.jpg" alt="Rua cheia"}

      ::figure[A ponte]{src="ponte.jpg" alt="Ponte de ferro"}

      Depois.
    `,
  ],
  ['leaves out what it says', '[gallery exclude="8" link="none"]', '::figure{src="rua.jpg" alt="Rua cheia"}'],
  ['of another post that has no pictures is told', '[gallery id="55"]', '', ['shortcode gallery']],
  [
    'tells which of its pictures is not in the library',
    '[gallery ids="7,99"]',
    '::figure{src="rua.jpg" alt="Rua cheia"}',
    ['picture-missing #99'],
  ],
  [
    'in a block has each picture with its caption, and its own caption below',
    text`
      <!-- wp:gallery {"linkTo":"none"} -->
      <figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image {"id":7,"sizeSlug":"large","linkDestination":"none"} -->
      <figure class="wp-block-image size-large"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="" class="wp-image-7"/><figcaption class="wp-element-caption">A rua</figcaption></figure>
      <!-- /wp:image -->

      <!-- wp:image {"id":8,"sizeSlug":"large","linkDestination":"none"} -->
      <figure class="wp-block-image size-large"><img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="" class="wp-image-8"/></figure>
      <!-- /wp:image --><figcaption class="blocks-gallery-caption wp-element-caption">A cheia em <em>fotos</em></figcaption></figure>
      <!-- /wp:gallery -->
    `,
    text`
      ::figure[A rua]{src="rua.jpg" alt="Rua cheia"}

      ::figure{src="ponte.jpg" alt="Ponte de ferro"}

      A cheia em *fotos*
    `,
  ],
  [
    'in a block of before 2022 is a list of pictures',
    text`
      <!-- wp:gallery {"ids":[7,8]} -->
      <figure class="wp-block-gallery columns-2 is-cropped"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" data-id="7" data-link="https://gazeta.example/?attachment_id=7" class="wp-image-7"/><figcaption class="blocks-gallery-item__caption">Às 6h</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="https://gazeta.example/wp-content/uploads/ponte.jpg" alt="" data-id="8"/></figure></li></ul><figcaption class="blocks-gallery-caption">A cheia</figcaption></figure>
      <!-- /wp:gallery -->
    `,
    text`
      ::figure[Às 6h]{src="rua.jpg" alt="Rua"}

      ::figure{src="ponte.jpg" alt="Ponte de ferro"}

      A cheia
    `,
  ],
  [
    'in a block of 2018 is a list and nothing else',
    text`
      <!-- wp:gallery -->
      <ul class="wp-block-gallery alignnone columns-3 is-cropped"><li class="blocks-gallery-item"><figure><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua" data-id="7" class="wp-image-7" /></figure></li></ul>
      <!-- /wp:gallery -->
    `,
    '::figure{src="rua.jpg" alt="Rua"}',
  ],
  [
    'in a block that has only numbers shows these',
    text`
      <!-- wp:gallery {"ids":[7,8]} -->
      <figure class="wp-block-gallery"></figure>
      <!-- /wp:gallery -->

      <!-- wp:gallery {"ids":[7]} /-->
    `,
    text`
      ::figure{src="rua.jpg" alt="Rua cheia"}

      ::figure[A ponte]{src="ponte.jpg" alt="Ponte de ferro"}

      ::figure{src="rua.jpg" alt="Rua cheia"}
    `,
  ],
  [
    'in a block without anything is told',
    text`
      <!-- wp:gallery -->
      <figure class="wp-block-gallery"></figure>
      <!-- /wp:gallery -->
    `,
    '',
    ['block gallery'],
  ],
  [
    'of a plugin is its pictures',
    text`
      <!-- wp:jetpack/tiled-gallery {"columnWidths":[["50","50"]],"ids":[7,8]} -->
      <div class="wp-block-jetpack-tiled-gallery aligncenter is-style-rectangular"><div class="tiled-gallery__gallery"><div class="tiled-gallery__row"><div class="tiled-gallery__col" style="flex-basis:50%"><figure class="tiled-gallery__item"><img alt="Rua" data-id="7" data-url="https://gazeta.example/wp-content/uploads/rua.jpg" src="https://i1.wp.com/gazeta.example/wp-content/uploads/rua.jpg?ssl=1"/></figure></div></div></div></div>
      <!-- /wp:jetpack/tiled-gallery -->
    `,
    '::figure{src="rua.jpg" alt="Rua"}',
  ],
  [
    'of sounds is their players',
    text`
      [playlist ids="9"]

      [playlist type="video" ids="99"]

      [playlist]
    `,
    '::embed{url="https://gazeta.example/wp-content/uploads/fala.mp3" title="A fala"}',
    ['shortcode playlist × 2', 'frame https://gazeta.example/wp-content/uploads/fala.mp3'],
  ],
  [
    'whose numbers are none shows the pictures that were put into the post',
    '[gallery ids="todas" exclude="8"]',
    '::figure{src="rua.jpg" alt="Rua cheia"}',
  ],
]

describe('A gallery', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
