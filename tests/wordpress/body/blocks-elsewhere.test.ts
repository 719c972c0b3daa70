import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'is told when the export has nothing of it',
    text`
      <!-- wp:latest-posts {"postsToShow":3} /-->

      <!-- wp:acme/weather {"city":"Recife"} /-->

      <!-- wp:paragraph -->
      <p>Fim.</p>
      <!-- /wp:paragraph -->

      <!-- wp:acme/poll -->
      <!-- /wp:acme/poll -->
    `,
    'Fim.',
    ['block latest-posts', 'block acme/weather', 'block acme/poll'],
  ],
  [
    'leaves nothing of its pattern, and is told once',
    text`
      <!-- wp:query {"queryId":1,"query":{"perPage":3}} -->
      <div class="wp-block-query"><!-- wp:post-template -->
      <!-- wp:post-title {"isLink":true} /-->

      <!-- wp:paragraph -->
      <p>Leia mais</p>
      <!-- /wp:paragraph -->
      <!-- /wp:post-template --></div>
      <!-- /wp:query -->
    `,
    '',
    ['block query'],
  ],
  [
    "keeps the words of a plugin's block",
    text`
      <!-- wp:acme/box {"colour":"red"} -->
      <div class="wp-block-acme-box"><p>Anote.</p></div>
      <!-- /wp:acme/box -->
    `,
    'Anote.',
  ],
]

describe('A block that WordPress fills', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
