import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'of the block editor stays as it is',
    text`
      <!-- wp:code -->
      <pre class="wp-block-code"><code>if (a &lt; b) {

        print("&amp;", '*');
      }
      &#91;gallery]</code></pre>
      <!-- /wp:code -->
    `,
    ['```', 'if (a < b) {', '', '  print("&", \'*\');', '}', '[gallery]', '```'].join('\n'),
  ],
  [
    'has its language',
    text`
      <pre class="wp-block-code"><code lang="php" class="language-php">echo 1;</code></pre>

      <pre class="brush: js; title: ; notranslate">x = 1</pre>
    `,
    ['```php', 'echo 1;', '```', '', '```js', 'x = 1', '```'].join('\n'),
  ],
  [
    'whose line ends are breaks has lines',
    text`
      <!-- wp:preformatted -->
      <pre class="wp-block-preformatted">Linha 1<br>Linha   2
      Linha 3</pre>
      <!-- /wp:preformatted -->
    `,
    ['```', 'Linha 1', 'Linha   2', 'Linha 3', '```'].join('\n'),
  ],
  [
    'of a shortcode stays as it is, shortcodes within it too',
    text`
      [sourcecode language="php"]
      if (a < b) { [gallery] }

      [[x]]
      [/sourcecode]

      [code lang="html"]&lt;b&gt; &amp;amp;[/code]

      [code]
    `,
    ['```php', 'if (a < b) { [gallery] }', '', '[[x]]', '```', '', '```html', '<b> &amp;', '```'].join('\n'),
    ['shortcode code'],
  ],
  [
    'within a line has its backticks',
    [
      'Use <code>a',
      'b</code>, <code>a`b</code>, <kbd>Ctrl</kbd>, <tt>x</tt><samp>y</samp>, <code><a href="https://x.org/">z</a></code> e <code> </code>.',
    ].join('\n'),
    'Use `a b`, ``a`b``, `Ctrl`, `xy`, [`z`](https://x.org/) e .',
  ],
  [
    'with bold or links in it keeps these, and its lines',
    text`
      <pre>a <strong>b</strong>
        c

      <a href="https://x.org/">d</a></pre>
    `,
    text`
      a **b**\
      c

      [d](https://x.org/)
    `,
  ],
  [
    'that is verse keeps its lines',
    text`
      <!-- wp:verse -->
      <pre class="wp-block-verse">Um rio,<br>dois <em>rios</em>

      três</pre>
      <!-- /wp:verse -->
    `,
    text`
      Um rio,\
      dois *rios*

      três
    `,
  ],
  [
    'that is only a picture is this picture',
    '<pre><img src="https://gazeta.example/wp-content/uploads/rua.jpg" alt="Rua"></pre><pre> </pre>',
    '::figure{src="rua.jpg" alt="Rua"}',
  ],
  [
    'that looks like a directive is code',
    'Escreva :lang[feed]{en} ou ::figure.',
    'Escreva `:lang[feed]{en}` ou ::figure.',
  ],
]

describe('Code', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
