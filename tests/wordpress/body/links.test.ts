import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'to the old site leads to where its page is now',
    '<a href="https://gazeta.example/2013/05/a-seca/#x">a</a> <a href="/2013/05/a-seca/">b</a>',
    '[a](/articles/a-seca#x) [b](/articles/a-seca)',
  ],
  [
    'to what is not here leads to the old site',
    '<a href="../../04/outro/">a</a> <a href="/wp-content/uploads/a b.pdf">b</a>',
    '[a](https://gazeta.example/2014/04/outro/) [b](https://gazeta.example/wp-content/uploads/a%20b.pdf)',
  ],
  [
    'to another site stays, without what would end it',
    '<a href="http://x.org/a b(c)?d=[e]&amp;f=1">a</a>',
    '[a](http://x.org/a%20b%28c%29?d=%5Be%5D&f=1)',
  ],
  [
    'to a person stays',
    '<a href="mailto:eva@x.org?subject=Oi">Eva</a>, <a href="tel:+55 81 9">ligue</a>',
    '[Eva](mailto:eva@x.org?subject=Oi), [ligue](tel:+55%2081%209)',
  ],
  [
    'to nowhere leaves its words, and is told',
    '<a href="javascript:void(0)">a</a> <a href="">b</a> <a href="#">c</a> <a href="ftp://x.org/">d</a> <a href="mailto:">e</a> <a href="http://">f</a>',
    'a b c d e f',
    ['link javascript:void(0)', 'link', 'link #', 'link ftp://x.org/', 'link mailto:', 'link http://'],
  ],
  ['without an address is none', '<a>a</a> <a name="x"></a>b', 'a b'],
  ['has its spaces outside', 'um<a href="https://x.org/"> dois </a>três', 'um [dois](https://x.org/) três'],
  [
    'around a block is a link of its words',
    '<a href="https://x.org/"><h2>Título</h2><p>Texto</p></a>',
    text`
      ## [Título](https://x.org/)

      [Texto](https://x.org/)
    `,
  ],
  [
    'with formatting keeps it',
    '<a href="https://x.org/"><strong>a</strong> b</a> <em><a href="https://x.org/">c</a></em>',
    '[**a** b](https://x.org/) *[c](https://x.org/)*',
  ],
  [
    'beside another to the same place stays another',
    '<a href="https://x.org/">a</a><a href="https://x.org/">b</a>',
    '[a](https://x.org/)[b](https://x.org/)',
  ],
  [
    'is made of an address in the text',
    'Veja https://x.org/a_b(c), http://x.org. e www.x.org, eva@x.org',
    'Veja <https://x.org/a_b(c)>, <http://x.org>. e www\\.x.org, eva\\@x.org',
  ],
  [
    'whose words are its address is short',
    '<a href="https://x.org/a_b">https://x.org/a_b</a>',
    '<https://x.org/a_b>',
  ],
]

describe('A link', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
