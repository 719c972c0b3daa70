import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'leads to its heading',
    '<p><a href="#parte">ir</a>, <a href="https://gazeta.example/2014/03/a-cheia/#parte">ir</a></p><h2 id="parte">A parte</h2>',
    text`
      [ir](#s-a-parte), [ir](#s-a-parte)

      ## A parte
    `,
  ],
  [
    'leads to a heading that is named by something within it',
    '<a href="#b">ir</a><h2><a name="a"></a>A parte</h2><h2><span id="b"></span>A parte</h2>',
    text`
      [ir](#s-a-parte-2)

      ## A parte

      ## A parte
    `,
  ],
  [
    'leads to a heading whose name has accents',
    '<a href="#%C3%A1gua">ir</a> <a href="#%zz">não</a><h2 id="água">Água <span lang="en">feed</span></h2>',
    text`
      [ir](#s-agua-feed) não

      ## Água :lang[feed]{en}
    `,
    ['link #%zz'],
  ],
  [
    'to anything else leaves its words, and is told',
    '<a href="#p1"><em>ir</em> já</a><p id="p1">x</p>',
    text`
      *ir* já

      x
    `,
    ['link #p1'],
  ],
]

describe('A link within the page', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
