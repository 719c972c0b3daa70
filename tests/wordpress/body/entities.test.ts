import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'

const rows: Row[] = [
  [
    'is its letter',
    '&#8220;Aspas&#8221; &ldquo;aspas&rdquo; &hellip; &mdash; &copy; &euro; &#x1F600; &#147;Windows&#148;',
    '“Aspas” “aspas” … — © € 😀 “Windows”',
  ],
  [
    'that is a sign of HTML is this sign',
    '3 &lt; 4 &gt; 2 &amp; AT&amp;T, R&D, AT&T.',
    '3 < 4 > 2 & AT&T, R&D, AT&T.',
  ],
  [
    'that was written out twice is shown as readers saw it',
    'Tom &amp;amp; Jerry, &amp;lt;b&amp;gt;, &amp;nbsp;.',
    'Tom \\&amp; Jerry, \\&lt;b\\&gt;, \\&nbsp;.',
  ],
  [
    'for a space that does not break stays such a space',
    '12&nbsp;km, a&nbsp;&nbsp;b',
    '12\u00a0km, a\u00a0\u00a0b',
  ],
  ['for a control character is nothing', 'a&#1;b&#x7f;c', 'abc'],
  ['that nobody knows is text', '&nada; &#xFFFFFFF;', '\\&nada; �'],
]

describe('An entity', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
