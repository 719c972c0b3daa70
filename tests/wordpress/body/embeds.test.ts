import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of a shortcode is a card',
    text`
      [embed]https://vimeo.com/123[/embed]

      [embed width="500" height="300"]https://www.youtube.com/watch?v=abcdefghijk&amp;t=1[/embed]
    `,
    text`
      ::embed{url="https://vimeo.com/123" title="Vídeo no Vimeo"}

      ::embed{url="https://www.youtube.com/watch?v=abcdefghijk&t=1" title="Vídeo no YouTube"}
    `,
  ],
  [
    'is an address that stands alone on its line, of a site that shows pages',
    text`
      https://soundcloud.com/eva/rio

      https://x.org/nada

      http://youtu.be/abcdefghijk
      Texto colado.

      Veja https://vimeo.com/123 já.

      https://vimeo.com/
    `,
    text`
      ::embed{url="https://soundcloud.com/eva/rio" title="Áudio no SoundCloud"}

      <https://x.org/nada>

      ::embed{url="http://youtu.be/abcdefghijk" title="Vídeo no YouTube"}

      Texto colado.

      Veja <https://vimeo.com/123> já.

      <https://vimeo.com/>
    `,
  ],
  [
    'of a page of the old site is a link to where it is now',
    text`
      https://gazeta.example/2013/05/a-seca/

      <!-- wp:embed {"url":"https://gazeta.example/2013/05/a-seca/","type":"wp-embed"} -->
      <figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper">
      https://gazeta.example/2013/05/a-seca/
      </div><figcaption>De 2013</figcaption></figure>
      <!-- /wp:embed -->
    `,
    text`
      [https://gazeta.example/2013/05/a-seca/](/articles/a-seca)

      [https://gazeta.example/2013/05/a-seca/](/articles/a-seca)

      De 2013
    `,
  ],
  [
    'of the block editor is a card with its caption',
    [
      '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk\\u0026t=4","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->',
      '<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">',
      'https://www.youtube.com/watch?v=abcdefghijk&amp;t=4',
      '</div><figcaption class="wp-element-caption">A água na <a href="https://x.org/">ladeira</a></figcaption></figure>',
      '<!-- /wp:embed -->',
    ].join('\n'),
    '::embed[A água na [ladeira](https://x.org/)]{url="https://www.youtube.com/watch?v=abcdefghijk&t=4" title="A água na ladeira"}',
  ],
  [
    'of the first block editor is a card',
    text`
      <!-- wp:core-embed/twitter {"url":"https://twitter.com/eva/status/123","type":"rich","providerNameSlug":"twitter"} -->
      <figure class="wp-block-embed-twitter wp-block-embed is-type-rich is-provider-twitter"><div class="wp-block-embed__wrapper">
      https://twitter.com/eva/status/123
      </div></figure>
      <!-- /wp:core-embed/twitter -->
    `,
    '::embed{url="https://twitter.com/eva/status/123" title="Publicação no X"}',
  ],
  [
    'of any other site is a card in a block',
    text`
      <!-- wp:embed {"url":"https://www.acme.example/x"} -->
      <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
      https://www.acme.example/x
      </div></figure>
      <!-- /wp:embed -->
    `,
    '::embed{url="https://www.acme.example/x" title="Página em acme.example"}',
  ],
  [
    'says what each site shows',
    text`
      https://www.instagram.com/p/abc/

      https://www.flickr.com/photos/eva/1

      https://www.scribd.com/doc/1

      https://open.spotify.com/episode/abc
    `,
    text`
      ::embed{url="https://www.instagram.com/p/abc/" title="Publicação no Instagram"}

      ::embed{url="https://www.flickr.com/photos/eva/1" title="Foto no Flickr"}

      ::embed{url="https://www.scribd.com/doc/1" title="Página em scribd.com"}

      ::embed{url="https://open.spotify.com/episode/abc" title="Áudio no Spotify"}
    `,
  ],
  [
    "of a plugin's shortcode is found by its address or number",
    text`
      [youtube=http://www.youtube.com/watch?v=abcdefghijk&w=320]

      [youtube]abcdefghijk[/youtube]

      [vimeo 123]

      [su_vimeo url="https://vimeo.com/123"]

      [tweet id="123"]
    `,
    text`
      ::embed{url="http://www.youtube.com/watch?v=abcdefghijk&w=320" title="Vídeo no YouTube"}

      ::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vídeo no YouTube"}

      ::embed{url="https://vimeo.com/123" title="Vídeo no Vimeo"}

      ::embed{url="https://vimeo.com/123" title="Vídeo no Vimeo"}

      ::embed{url="https://x.com/i/status/123" title="Publicação no X"}
    `,
  ],
  [
    "of SoundCloud's shortcode can be opened",
    '[soundcloud url="https://api.soundcloud.com/tracks/1" params="color=ff5500" width="100%" /]',
    '::embed{url="https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1" title="Áudio no SoundCloud"}',
  ],
  [
    'without address is told',
    text`
      [embed][/embed]

      [flickr]
    `,
    '',
    ['shortcode embed', 'shortcode flickr'],
  ],
  [
    'of a quotation on another site is the quotation',
    '<blockquote class="twitter-tweet" data-width="550"><p lang="pt" dir="ltr">Choveu</p>&mdash; Eva (@eva) <a href="https://twitter.com/eva/status/123?ref_src=x">March 3, 2020</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    text`
      > Choveu
      >
      > — Eva (@eva) [March 3, 2020](https://twitter.com/eva/status/123?ref_src=x)
    `,
  ],
]

describe('An embed', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
