import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of a sound is a card named after its file',
    text`
      [audio mp3="https://gazeta.example/wp-content/uploads/fala.mp3"][/audio]

      [audio https://gazeta.example/wp-content/uploads/outra.mp3]
    `,
    text`
      ::embed{url="https://gazeta.example/wp-content/uploads/fala.mp3" title="Áudio: fala.mp3"}

      ::embed{url="https://gazeta.example/wp-content/uploads/outra.mp3" title="Áudio: outra.mp3"}
    `,
    [
      'frame https://gazeta.example/wp-content/uploads/fala.mp3',
      'frame https://gazeta.example/wp-content/uploads/outra.mp3',
    ],
  ],
  [
    'of a film is a card, the first of its files',
    '[video width="640" height="360" mp4="https://gazeta.example/v/a.mp4" webm="https://gazeta.example/v/a.webm"][/video]',
    '::embed{url="https://gazeta.example/v/a.mp4" title="Vídeo: a.mp4"}',
    ['frame https://gazeta.example/v/a.mp4'],
  ],
  [
    'whose quotation marks were made curly is read',
    '[video src=&#8221;https://gazeta.example/v/a.mp4&#8221;]',
    '::embed{url="https://gazeta.example/v/a.mp4" title="Vídeo: a.mp4"}',
    ['frame https://gazeta.example/v/a.mp4'],
  ],
  ['without a file is told', '[audio]', '', ['shortcode audio']],
  [
    'of the block editor has its caption',
    text`
      <!-- wp:audio {"id":9} -->
      <figure class="wp-block-audio"><audio controls src="https://gazeta.example/wp-content/uploads/fala.mp3"></audio><figcaption class="wp-element-caption">A fala do <em>prefeito</em></figcaption></figure>
      <!-- /wp:audio -->
    `,
    '::embed[A fala do *prefeito*]{url="https://gazeta.example/wp-content/uploads/fala.mp3" title="A fala do prefeito"}',
    ['frame https://gazeta.example/wp-content/uploads/fala.mp3'],
  ],
  [
    'with subtitles tells that these stay behind',
    text`
      <!-- wp:video {"id":10} -->
      <figure class="wp-block-video"><video controls poster="https://gazeta.example/wp-content/uploads/rua.jpg" src="https://gazeta.example/wp-content/uploads/cheia.mp4"><track src="https://gazeta.example/wp-content/uploads/legendas.vtt" label="Português" srclang="pt-BR" kind="subtitles"/></video></figure>
      <!-- /wp:video -->
    `,
    '::embed{url="https://gazeta.example/wp-content/uploads/cheia.mp4" title="Vídeo: cheia.mp4"}',
    [
      'frame https://gazeta.example/wp-content/uploads/cheia.mp4',
      'element https://gazeta.example/wp-content/uploads/legendas.vtt',
    ],
  ],
  [
    'with its file in it is found',
    '<video width="640"><source src="/v/a.mp4" type="video/mp4"><a href="/v/a.mp4">Baixe</a></video>',
    '::embed{url="https://gazeta.example/v/a.mp4" title="Vídeo: a.mp4"}',
    ['frame https://gazeta.example/v/a.mp4'],
  ],
  [
    'in a frame is a card of the page that it plays',
    text`
      <iframe width="560" height="315" src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0" title="A água"></iframe>

      <iframe src="https://player.vimeo.com/video/123?h=ab"></iframe>

      <iframe src="https://open.spotify.com/embed/episode/abc"></iframe>
    `,
    text`
      ::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="A água"}

      ::embed{url="https://vimeo.com/123/ab" title="Vídeo no Vimeo"}

      ::embed{url="https://open.spotify.com/episode/abc" title="Áudio no Spotify"}
    `,
    [
      'frame https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0',
      'frame https://player.vimeo.com/video/123?h=ab',
      'frame https://open.spotify.com/embed/episode/abc',
    ],
  ],
  [
    'in a frame that nobody knows is a card of its own address',
    '<p><iframe src="https://www.google.com/maps/embed?pb=1" width="600"></iframe></p>',
    '::embed{url="https://www.google.com/maps/embed?pb=1" title="Página em google.com"}',
    ['frame https://www.google.com/maps/embed?pb=1'],
  ],
  [
    'that loads late is found',
    '<iframe src="about:blank" data-src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    '::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vídeo no YouTube"}',
    ['frame https://www.youtube.com/embed/abcdefghijk'],
  ],
  ['without an address is nothing', '<p>Um<iframe></iframe></p>', 'Um'],
  [
    'of the time before frames is a card, once',
    '<object width="425" height="344"><param name="movie" value="http://www.youtube.com/v/abcdefghijk&hl=pt"></param><embed src="http://www.youtube.com/v/abcdefghijk&hl=pt" type="application/x-shockwave-flash"></embed></object>',
    '::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vídeo no YouTube"}',
    ['frame http://www.youtube.com/v/abcdefghijk&hl=pt'],
  ],
  [
    'of the time before frames that nobody knows is told',
    'Um <object data="/banner.swf"></object><embed src="/b.swf"> dois',
    'Um dois',
    ['element /banner.swf', 'element /b.swf'],
  ],
  [
    'in a cell or heading is a link',
    '<h2>Ouça <iframe src="https://www.youtube.com/embed/abcdefghijk" title="A água"></iframe> <embed src="https://www.youtube.com/v/abcdefghijk"></h2>',
    '## Ouça [A água](https://www.youtube.com/watch?v=abcdefghijk) [Vídeo no YouTube](https://www.youtube.com/watch?v=abcdefghijk)',
    ['frame https://www.youtube.com/embed/abcdefghijk', 'frame https://www.youtube.com/v/abcdefghijk'],
  ],
  [
    'in a box of a figure keeps the words beside it',
    '<figure><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><p>Palavras</p><figcaption>A água</figcaption></figure>',
    text`
      ::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="Vídeo no YouTube"}

      Palavras

      A água
    `,
    ['frame https://www.youtube.com/embed/abcdefghijk'],
  ],
]

describe('A player', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
