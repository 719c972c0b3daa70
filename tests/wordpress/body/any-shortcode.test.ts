import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'that is escaped is text',
    'Escreva [[gallery]] ou [[caption width="3"]x[/caption]].',
    'Escreva \\[gallery] ou \\[caption width="3"]x\\[/caption].',
  ],
  [
    'is none when it only looks like one',
    'Ele disse [sic] e [...], [1] e [foo] <a href="https://x.org/?a[]=1">a [b]</a>.',
    'Ele disse \\[sic] e \\[...], \\[1] e \\[foo] [a \\[b\\]](https://x.org/?a%5B%5D=1).',
  ],
  [
    'that nobody knows leaves its words',
    '[dropcap]O[/dropcap] rio. [acme a="1"]Um [i]dois[/i][/acme] [acme a="2" /] [acme] fim[/x]',
    'O rio. Um dois \\[acme] fim\\[/x]',
    ['shortcode dropcap', 'shortcode acme × 2', 'shortcode i'],
  ],
  [
    'of a plugin leaves nothing',
    text`
      [contact-form-7 id="3" title="Fale"]

      [su_spacer]
    `,
    '',
    ['shortcode contact-form-7', 'shortcode su_spacer'],
  ],
  [
    'of tabs has their titles, and each its own words',
    '[tabs][tab title="Antes"]Um[/tab][tab title="Depois"]Dois[/tab][/tabs]',
    text`
      **Antes**

      Um

      **Depois**

      Dois
    `,
    ['shortcode tabs', 'shortcode tab × 2'],
  ],
  [
    'within a sentence has its title before its words',
    'Uma [dica title="Em latim"]palavra[/dica] só.',
    'Uma **Em latim** palavra só.',
    ['shortcode dica'],
  ],
  [
    'of a page builder stands between paragraphs',
    '[vc_row][vc_column width="1/2"][vc_column_text]Um[/vc_column_text][vc_raw_html]JTNDYg==[/vc_raw_html][/vc_column][/vc_row]Dois [vc_empty_space]',
    text`
      Um

      Dois
    `,
    [
      'shortcode vc_row',
      'shortcode vc_column',
      'shortcode vc_column_text',
      'shortcode vc_raw_html',
      'shortcode vc_empty_space',
    ],
  ],
  [
    'for a note is a footnote',
    text`
      Choveu[efn_note]Ver as <em>atas</em>.

      Todas.[/efn_note] muito[note][/note].
    `,
    text`
      Choveu[^1] muito.

      [^1]: Ver as *atas*.\
          Todas.
    `,
  ],
  ['for a note without words is told', 'Choveu[note].', 'Choveu.', ['shortcode note']],
  [
    'in code is text',
    '<code>[gallery]</code> <pre>[audio]</pre>',
    ['`[gallery]`', '', '```', '[audio]', '```'].join('\n'),
  ],
  ['in capitals is the same', '[GALLERY ids="7"]', '::figure{src="rua.jpg" alt="Rua cheia"}'],
  [
    'in a block is the same',
    text`
      <!-- wp:shortcode -->
      [gallery ids="7"]
      <!-- /wp:shortcode -->
    `,
    '::figure{src="rua.jpg" alt="Rua cheia"}',
  ],
  [
    'may have brackets and tags in quotation marks',
    '[acme a="[b]" b=\'<i>c</i>\']Um[/acme] dois',
    'Um dois',
    ['shortcode acme'],
  ],
]

describe('A shortcode', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
