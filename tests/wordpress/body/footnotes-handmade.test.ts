import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const rows: Row[] = [
  [
    'is two links that lead to each other',
    text`
      <p>Texto<a href="#_ftn1" name="_ftnref1">[1]</a>. E<a href="#_ftn2" name="_ftnref2">[2]</a>.</p>
      <hr />
      <p><a href="#_ftnref1" name="_ftn1">[1]</a> Nota um.</p>
      <p><a href="#_ftnref2" name="_ftn2">[2]</a> Nota <em>dois</em>.</p>
    `,
    text`
      Texto[^1]. E[^2].

      [^1]: Nota um.

      [^2]: Nota *dois*.
    `,
  ],
  [
    'may share a paragraph with others',
    text`
      Texto<a href="#_ftn1" name="_ftnref1">[1]</a>. E<a href="#_ftn2" name="_ftnref2">[2]</a>.

      <a href="#_ftnref1" name="_ftn1">[1]</a> Nota um.
      <a href="#_ftnref2" name="_ftn2">[2]</a> Nota dois.
    `,
    text`
      Texto[^1]. E[^2].

      [^1]: Nota um.

      [^2]: Nota dois.
    `,
  ],
  [
    'may stand in a list of a plugin',
    text`
      <p>Texto<sup id="fnref-1-1"><a href="#fn-1-1" rel="footnote">1</a></sup>.</p>
      <div class="footnotes"><hr /><ol><li id="fn-1-1">Nota. <a href="#fnref-1-1" rev="footnote">&#8617;</a></li></ol></div>
    `,
    text`
      Texto[^1].

      [^1]: Nota.
    `,
  ],
  [
    'may have its number in small',
    text`
      <p>Texto <a id="r1"></a><a href="#n1"><sup>1</sup></a>.</p>
      <p id="n1"><sup>1</sup> <strong>Ata</strong>, p. 3 <a href="#r1">volta</a></p>
    `,
    text`
      Texto [^1].

      [^1]: **Ata**, p. 3
    `,
  ],
  [
    'may be named twice',
    text`
      <p>Um<a href="#n1" id="r1">[1]</a>, dois<a href="#n1" id="r2">[1]</a>.</p>
      <p id="n1">[1] Nota <a href="#r1">↑</a> <a href="#r2">↑</a></p>
    `,
    text`
      Um[^1], dois[^1].

      [^1]: Nota
    `,
  ],
  [
    'may have a number of its own kind',
    text`
      <p>Texto<a href="#n1" id="r1">*</a>.</p>
      <p><a href="#r1" id="n1">*</a> <em>1. Nota</em></p>
    `,
    text`
      Texto[^1].

      [^1]: *Nota*
    `,
  ],
  [
    'is none when nothing leads back',
    text`
      <p>Texto<a href="#n1">1</a>.</p>
      <p id="n1">Nota.</p>
    `,
    text`
      Texto1.

      Nota.
    `,
    ['link #n1'],
  ],
  [
    'is none when its links have words, which are ways through the page',
    text`
      <p id="n1">Índice <a href="#r1">ver</a></p>
      <p>Texto <a href="#n1" id="r1">índice</a>.</p>
    `,
    text`
      Índice ver

      Texto índice.
    `,
    ['link #r1', 'link #n1'],
  ],
  [
    'is none when it leads to its own paragraph',
    '<p>Texto <a href="#n1" id="r1">1</a>. <a href="#r1" id="n1">2</a> Nota.</p>',
    'Texto 1. 2 Nota.',
    ['link #n1', 'link #r1'],
  ],
  [
    'is none when it is a heading',
    text`
      <p>Texto<a href="#n1" id="r1">1</a>.</p>
      <h2 id="n1"><a href="#r1">1</a> Nota</h2>
    `,
    text`
      Texto[1](#s-1-nota).

      ## 1 Nota
    `,
    ['link #r1'],
  ],
  [
    'is none when it says nothing',
    text`
      <p>Texto<a href="#n1" id="r1">1</a>.</p>
      <p id="n1"><a href="#r1">1</a></p>
    `,
    'Texto1.',
    ['link #n1'],
  ],
]

describe('A footnote made by hand', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})
