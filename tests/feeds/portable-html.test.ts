import { describe, expect, test } from 'vitest'
import { portableHtml } from '../../src/feeds/portable-html.ts'

const page = 'https://gazeta.example/articles/chuva'

describe('HTML on its way into a feed', () => {
  test.each([
    [
      'a link within the paper',
      '<a href="/articles/rio">x</a>',
      '<a href="https://gazeta.example/articles/rio">x</a>',
    ],
    ['a link to a neighbour', '<a href="rio">x</a>', '<a href="https://gazeta.example/articles/rio">x</a>'],
    ['a link without a scheme', '<a href="//b.example/">x</a>', '<a href="https://b.example/">x</a>'],
    [
      'a footnote',
      '<sup><a href="#fn-1" id="fnref-1">1</a></sup>',
      `<sup><a href="${page}#fn-1">1</a></sup>`,
    ],
    ['a mail address', '<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['a script for a link', '<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['what is no address', '<a href="http://[">x</a>', '<a>x</a>'],
    [
      'a picture',
      '<img src="/media/1/r.jpg" width="3" height="4" alt="Rua" loading="lazy" srcset="/media/2/r.jpg 2x">',
      '<img src="https://gazeta.example/media/1/r.jpg" width="3" height="4" alt="Rua" />',
    ],
    [
      'a picture with a choice of files',
      '<picture><source srcset="/a.avif" type="image/avif"><img src="/a.jpg" alt=""></picture>',
      '<img src="https://gazeta.example/a.jpg" alt="" />',
    ],
    ['a picture that is written out', '<img src="data:image/png;base64,AA==" alt="x">', ''],
    [
      'a frame',
      '<iframe src="https://v.example/1" title="Vídeo"></iframe>',
      '<a href="https://v.example/1">Vídeo</a>',
    ],
    ['a frame without an address', '<iframe srcdoc="<p>x</p>"></iframe>', '<span></span>'],
    ['a form', '<form action="/x"><label>a</label><input name="b"><button>c</button></form>', 'a'],
    ['a script', '<p>a<script>b</script></p>', '<p>a</p>'],
    ['a style', '<style>p { color: red }</style><p style="color: red" class="c" id="d">a</p>', '<p>a</p>'],
    ['an event', '<p onclick="x()">a</p>', '<p>a</p>'],
    [
      'a table',
      '<table><tr><th scope="col">a</th></tr></table>',
      '<table><tr><th scope="col">a</th></tr></table>',
    ],
    ['what is there twice', '<figure aria-hidden="true"><p>a</p></figure><p>a b</p>', '<p>a b</p>'],
    ['another language', '<span lang="en">a</span>', '<span lang="en">a</span>'],
  ])('takes %s along as it should be', (_what, html, expected) => {
    expect(portableHtml(html, page)).toBe(expected)
  })
})
