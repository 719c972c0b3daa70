import { describe, expect, test } from 'vitest'
import { bodyOf } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const named = (id: string, number: number) =>
  `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`

describe('A footnote of the block editor', () => {
  const footnotes = JSON.stringify([
    { id: 'a1', content: 'Ver <em>Atas</em>, p. 3.' },
    { id: 'b2', content: 'Um.<br>Dois.' },
    { id: 'c3', content: 'De ninguém.' },
    { id: 'd4', content: ' ' },
  ])

  test('has its text from beside the post, in the order in which the text names it', async () => {
    const html = text`
      <!-- wp:paragraph -->
      <p>Ventou.FIRST Choveu,SECOND e ventou.FIRST</p>
      <!-- /wp:paragraph -->

      <!-- wp:footnotes /-->
    `
    const body = html.replaceAll('FIRST', named('b2', 1)).replaceAll('SECOND', named('a1', 2))
    expect(await bodyOf(body, { footnotes })).toEqual({
      markdown: text`
        Ventou.[^1] Choveu,[^2] e ventou.[^1]

        [^1]: Um.\
            Dois.

        [^2]: Ver *Atas*, p. 3.
      `,
      losses: [],
    })
  })

  test('may stand in a list, a cell, a heading and a caption', async () => {
    const a = named('a1', 1)
    const body =
      `<ul><li>Um${a}</li></ul><table><tr><th>a${a}</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>` +
      `<h2>Dois${a}</h2><figure><img src="/wp-content/uploads/rua.jpg" alt="Rua"><figcaption>Três${a}</figcaption></figure>`
    expect(await bodyOf(body, { footnotes })).toEqual({
      markdown: text`
        - Um[^1]

        | a[^1] | b |
        | - | - |
        | 1 | 2 |

        ## Dois[^1]

        ::figure[Três[^1]]{src="rua.jpg" alt="Rua"}

        [^1]: Ver *Atas*, p. 3.
      `,
      losses: [],
    })
  })

  test.each([
    ['is not there', '[]'],
    ['is nowhere', ''],
    ['is broken', '[{"id":"a1"'],
    ['is none', '{"a1":"x"}'],
    ['has no words', '[null, {"id":"a1","content":" "}, {"id":5,"content":"x"}]'],
    ['cannot be read', JSON.stringify([{ id: 'a1', content: '<b><div>'.repeat(500) }])],
  ])('whose text %s leaves its number, and the link is told', async (_name, notes) => {
    expect(await bodyOf(`<p>Choveu${named('a1', 1)}.</p>`, { footnotes: notes })).toEqual({
      markdown: 'Choveu¹.',
      losses: ['link #a1'],
    })
  })
})
