import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'is bold, italic, struck or code',
    '<strong>a</strong> <b>b</b> <em>c</em> <i>d</i> <cite>e</cite> <del>f</del> <s>g</s> <strike>h</strike> <dfn>i</dfn> <var>j</var>',
    '**a b** *c d e* ~~f g h~~ *i j*',
  ],
  [
    'may be said by a style',
    '<span style="font-weight: bold;">a</span> <span style="font-style: italic; font-weight: 700">b</span> <span style="text-decoration: line-through;">c</span>',
    '**a _b_** ~~c~~',
  ],
  [
    'that a style takes away is none',
    '<b style="font-weight:normal;">a</b> <span style="font-weight: 400;">b</span>',
    'a b',
  ],
  [
    'without Markdown leaves its words, and is told',
    '<u>a</u> <ins>b</ins> <mark>c</mark> <big>d</big> <small>e</small> <abbr title="Organização">ONU</abbr> <span style="text-decoration: underline;">f</span> <font color="red">g</font> <span style="color:#f00">h</span> <font size="4">i</font>',
    'a b c d e ONU f g h i',
    [
      'formatting <u>',
      'formatting <ins>',
      'formatting <mark>',
      'formatting <big>',
      'formatting <small>',
      'formatting <abbr>',
      'formatting <span> × 2',
      'formatting <font> × 2',
    ],
  ],
  [
    'of nothing is not told',
    '<u> </u><span style="color: red">&nbsp;</span><font face="Arial">a</font> <span style="text-align: left">b</span>',
    'a b',
  ],
  ['within itself is once', '<b>a <strong>b</strong></b> <em><i>c</i></em>', '**a b** *c*'],
  ['beside itself is one', '<b>a</b><b>b</b> <b>c</b>', '**ab c**'],
  [
    'has its spaces and breaks outside',
    '<strong>Título: </strong>texto<em> x<br></em>y<strong> </strong>z',
    text`
      **Título:** texto *x*\
      y z
    `,
  ],
  [
    'beside letters has its punctuation outside',
    '<b>Fonte:</b>diz, e <i>“x”</i>y, diz<b>: não</b>',
    '**Fonte**:diz, e *“x*”y, diz:**&#x20;não**',
  ],
  ['within a word stays as far as it can', '<b>a</b>b<i>c</i><b>d</b>', '**a**b*c*d'],
  [
    'around blocks is on each',
    '<strong><p>a</p><ul><li>b</li></ul></strong>',
    text`
      **a**

      - **b**
    `,
  ],
  [
    'high and low is a letter where there is one',
    'm<sup>2</sup>, H<sub>2</sub>O, 1<sup>o</sup>, x<sup>n+1</sup>, n<sup>e</sup>, a<sub>i</sub>, <sup></sup><sup><a href="https://x.org/">2</a></sup>.',
    'm², H₂O, 1º, xⁿ⁺¹, ne, ai, [²](https://x.org/).',
    ['formatting <sup>', 'formatting <sub>'],
  ],
  [
    'that text looks like is text',
    '*a* _b_ ~~c~~ `d` a_b_c 2*3*4 \\* [x](y) ![x](y)',
    '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` a_b_c 2\\*3\\*4 \\\\\\* \\[x]\\(y) !\\[x]\\(y)',
  ],
]

describe('Formatting', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
