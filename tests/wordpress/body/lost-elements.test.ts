import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'is left out, and told',
    text`
      Um <form action="/x"><input type="text"><select><option>a</option></select></form><button>Vai</button>
      <svg><title>t</title><text>x</text></svg><canvas>x</canvas><math><mi>x</mi></math>
      <style>p{}</style><template><p>x</p></template><textarea>x</textarea>
    `,
    'Um',
    [
      'element <form>',
      'element <button>',
      'element <svg>',
      'element <canvas>',
      'element <math>',
      'element <style>',
      'element <template>',
      'element <textarea>',
    ],
  ],
  [
    'is told by its address when it has one',
    '<script src="https://ads.example/a.js"></script><object data="/a.pdf"></object>',
    '',
    ['element https://ads.example/a.js', 'element /a.pdf'],
  ],
  [
    'is not missed when it says nothing',
    '<link rel="stylesheet" href="/a.css"><meta charset="utf-8"><base href="/"><noframes>x</noframes>Um<script async src="//www.instagram.com/embed.js"></script>',
    'Um',
  ],
  [
    'that only Word knows leaves its words',
    '<p class="MsoNormal"><!--[if gte mso 9]><xml><w:x/></xml><![endif]-->Palavra.<o:p></o:p></p>',
    'Palavra.',
  ],
  [
    'that is a box leaves its words on lines of their own',
    '<center>Um</center><address>Rua do Comércio, 12</address><fieldset><legend>Dois</legend>três</fieldset>',
    text`
      Um

      Rua do Comércio, 12

      Dois

      três
    `,
  ],
  [
    'within a line leaves its words there',
    '<time datetime="2020-03-09">9 de março</time>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, Ara<wbr>ripe',
    '9 de março, 漢(kan), Araripe',
  ],
]

describe('An element that has no Markdown', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
