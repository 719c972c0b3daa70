import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of a paragraph keeps its words, without colours, initials and alignment',
    text`
      <!-- wp:paragraph {"align":"center","dropCap":true,"style":{"color":{"text":"#aa0000"}}} -->
      <p class="has-drop-cap has-text-align-center has-text-color" style="color:#aa0000">O rio <strong>subiu</strong>.</p>
      <!-- /wp:paragraph -->

      <!-- wp:paragraph -->
      <p></p>
      <!-- /wp:paragraph -->
    `,
    'O rio **subiu**.',
  ],
  [
    'of a group or columns leaves what is within, one below the other',
    text`
      <!-- wp:group {"layout":{"type":"constrained"}} -->
      <div class="wp-block-group"><!-- wp:columns -->
      <div class="wp-block-columns"><!-- wp:column {"width":"66.66%"} -->
      <div class="wp-block-column" style="flex-basis:66.66%"><!-- wp:paragraph -->
      <p>Esquerda</p>
      <!-- /wp:paragraph --></div>
      <!-- /wp:column -->

      <!-- wp:column -->
      <div class="wp-block-column"><!-- wp:heading {"level":3} -->
      <h3 class="wp-block-heading">Direita</h3>
      <!-- /wp:heading --></div>
      <!-- /wp:column --></div>
      <!-- /wp:columns --></div>
      <!-- /wp:group -->
    `,
    text`
      Esquerda

      ### Direita
    `,
  ],
  [
    'of buttons leaves their links',
    text`
      <!-- wp:buttons -->
      <div class="wp-block-buttons"><!-- wp:button -->
      <div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://x.org/doar">Doe agora</a></div>
      <!-- /wp:button -->

      <!-- wp:button -->
      <div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://x.org/ver">Veja</a></div>
      <!-- /wp:button --></div>
      <!-- /wp:buttons -->
    `,
    text`
      [Doe agora](https://x.org/doar)

      [Veja](https://x.org/ver)
    `,
  ],
  [
    'that only divides the page leaves a rule, or nothing',
    text`
      <!-- wp:paragraph -->
      <p>Um</p>
      <!-- /wp:paragraph -->

      <!-- wp:separator -->
      <hr class="wp-block-separator has-alpha-channel-opacity"/>
      <!-- /wp:separator -->

      <!-- wp:spacer {"height":"40px"} -->
      <div style="height:40px" aria-hidden="true" class="wp-block-spacer"></div>
      <!-- /wp:spacer -->

      <!-- wp:separator -->
      <hr class="wp-block-separator"/>
      <!-- /wp:separator -->

      <!-- wp:more -->
      <!--more-->
      <!-- /wp:more -->

      <!-- wp:nextpage -->
      <!--nextpage-->
      <!-- /wp:nextpage -->

      <!-- wp:paragraph -->
      <p>Dois</p>
      <!-- /wp:paragraph -->
    `,
    text`
      Um

      ---

      Dois
    `,
  ],
  [
    'of a file is one link',
    text`
      <!-- wp:file {"id":12,"href":"https://gazeta.example/wp-content/uploads/laudo.pdf","displayPreview":true} -->
      <div class="wp-block-file"><object class="wp-block-file__embed" data="https://gazeta.example/wp-content/uploads/laudo.pdf" type="application/pdf" style="width:100%;height:600px" aria-label="O laudo"></object><a id="wp-block-file--media-1" href="https://gazeta.example/wp-content/uploads/laudo.pdf">O laudo</a><a href="https://gazeta.example/wp-content/uploads/laudo.pdf" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-1">Baixar</a></div>
      <!-- /wp:file -->
    `,
    '[O laudo](https://gazeta.example/wp-content/uploads/laudo.pdf)',
  ],
  [
    'with details is a note with their title',
    text`
      <!-- wp:details -->
      <details class="wp-block-details"><summary>Como <em>contamos</em></summary><!-- wp:paragraph {"placeholder":"Digite / para adicionar"} -->
      <p>Casa a casa.</p>
      <!-- /wp:paragraph --></details>
      <!-- /wp:details -->
    `,
    text`
      :::note[Como *contamos*]
      Casa a casa.
      :::
    `,
  ],
  [
    'with details in a quotation has their title in bold',
    '<blockquote><details><summary>Quem</summary>Eva</details></blockquote>',
    text`
      > **Quem**
      >
      > Eva
    `,
  ],
  [
    'with details and nothing in them is their title',
    '<details><summary>Só o título</summary></details>',
    '**Só o título**',
  ],
  [
    'with details but no title is a note without one',
    '<details>Casa a casa.</details>',
    text`
      :::note
      Casa a casa.
      :::
    `,
  ],
  [
    'with a picture beside a text has the picture first',
    text`
      <!-- wp:media-text {"mediaId":7,"mediaLink":"https://gazeta.example/rua/","mediaType":"image"} -->
      <div class="wp-block-media-text is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua cheia" class="wp-image-7 size-full"/></figure><div class="wp-block-media-text__content"><!-- wp:paragraph {"placeholder":"Conteúdo…"} -->
      <p>Ao lado.</p>
      <!-- /wp:paragraph --></div></div>
      <!-- /wp:media-text -->
    `,
    text`
      ::figure{src="rua.jpg" alt="Rua cheia"}

      Ao lado.
    `,
  ],
  [
    'with a picture below a text has the picture first',
    text`
      <!-- wp:cover {"url":"https://gazeta.example/wp-content/uploads/rua.jpg","id":7,"dimRatio":50} -->
      <div class="wp-block-cover"><img class="wp-block-cover__image-background wp-image-7" alt="Rua cheia" src="https://gazeta.example/wp-content/uploads/rua.jpg" data-object-fit="cover"/><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><div class="wp-block-cover__inner-container"><!-- wp:paragraph {"align":"center","fontSize":"large"} -->
      <p class="has-text-align-center has-large-font-size">Sobre a foto</p>
      <!-- /wp:paragraph --></div></div>
      <!-- /wp:cover -->
    `,
    text`
      ::figure{src="rua.jpg" alt="Rua cheia"}

      Sobre a foto
    `,
  ],
  [
    'with a picture that only its style names has it too',
    text`
      <!-- wp:cover {"url":"https://gazeta.example/wp-content/uploads/ponte.jpg","id":8,"hasParallax":true} -->
      <div class="wp-block-cover has-background-dim has-parallax" style="background-image:url(https://gazeta.example/wp-content/uploads/ponte.jpg)"><div class="wp-block-cover__inner-container"><!-- wp:paragraph -->
      <p>Sobre a foto</p>
      <!-- /wp:paragraph --></div></div>
      <!-- /wp:cover -->
    `,
    text`
      ::figure{src="ponte.jpg" alt="Ponte de ferro"}

      Sobre a foto
    `,
  ],
  [
    'of which a closing is missing ends where the one around it ends',
    text`
      <!-- wp:group -->
      <div class="wp-block-group"><!-- wp:paragraph -->
      <p>Um</p></div>
      <!-- /wp:group -->

      <!-- /wp:list -->
      <!-- wp:paragraph -->
      <p>Dois</p>
    `,
    text`
      Um

      Dois
    `,
  ],
  [
    'with broken attributes is read as if it had none',
    text`
      <!-- wp:paragraph {"align":} -->
      <p>Um</p>
      <!-- /wp:paragraph -->
    `,
    'Um',
  ],
]

describe('A block', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
